using System.Collections.Immutable;

namespace Longshore.Domain.Workers.Health;

/// <summary>What a machine said of itself when it was last reached.</summary>
/// <param name="OperatingSystem">Such as <c>Debian GNU/Linux 12</c>.</param>
/// <param name="Architecture">Such as <c>x64</c>.</param>
/// <param name="Shells">Such as <c>bash 5.2.15</c>.</param>
/// <param name="ExecutorVersion">Of <c>longshore-step</c>, <c>raw</c> where there is none.</param>
/// <param name="AgentVersion">Null: it is no agent of ours.</param>
public sealed record MachineFacts(string OperatingSystem, string Architecture, ImmutableArray<string> Shells, string ExecutorVersion, string? AgentVersion);
