using System.Collections.Immutable;

namespace Longshore.WorkerHost.Survey;

/// <summary>What this machine offers to scripts.</summary>
/// <param name="OperatingSystem">Such as <c>Debian GNU/Linux 12 (bookworm)</c>.</param>
/// <param name="Architecture">Such as <c>x64</c>.</param>
/// <param name="Shells">Interpreters found, each with its version, such as <c>bash 5.2.15</c>.</param>
/// <param name="ExecutorVersion">What <c>longshore-step --version</c> says.</param>
/// <param name="FreeDiskBytes">Free space where workspaces lie.</param>
public sealed record HostDescription(string OperatingSystem, string Architecture, ImmutableArray<string> Shells, string ExecutorVersion, long FreeDiskBytes);
