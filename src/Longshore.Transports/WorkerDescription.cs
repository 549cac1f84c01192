using System.Collections.Immutable;

namespace Longshore.Transports;

/// <summary>What a worker says of itself.</summary>
/// <param name="OperatingSystem">Such as <c>Debian GNU/Linux 12</c>.</param>
/// <param name="Architecture">Such as <c>x64</c>.</param>
/// <param name="Shells">Interpreters found, with their version text, such as <c>bash 5.2.15</c>.</param>
/// <param name="ExecutorVersion">Version of <c>longshore-step</c> there.</param>
/// <param name="FreeDiskBytes">Free space where workspaces lie.</param>
public sealed record WorkerDescription(string OperatingSystem, string Architecture, ImmutableArray<string> Shells, string ExecutorVersion, long FreeDiskBytes);
