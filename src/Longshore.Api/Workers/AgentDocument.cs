using Longshore.Application.Workers;

namespace Longshore.Api.Workers;

/// <summary>Our addition to a worker that is one of our agents (programs.md §6).</summary>
internal sealed record AgentDocument(string Kind, string Version, bool Connected, DateTimeOffset? LastSeen, int RunningSteps, string? Trouble)
{
    public static AgentDocument? From(AgentState? state) =>
        state is null ? null : new("Longshore", state.Version, state.Connected, state.LastSeen, state.RunningSteps, state.Trouble);
}
