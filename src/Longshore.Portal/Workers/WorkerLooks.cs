using Longshore.Domain.Machines;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Workers;
using Longshore.Application.Workers;
using Longshore.Portal.Parts;
using Longshore.Portal.Tasks;

namespace Longshore.Portal.Workers;

/// <summary>How states of workers are shown (portal.md, status colours), and the words for what they are.</summary>
internal static class WorkerLooks
{
    /// <summary>Name of the built-in worker as a heading.</summary>
    public const string BuiltIn = "Built-in worker";

    public static Look Of(Worker worker) => worker.IsDisabled ? new(Tone.Idle, "Disabled") : Of(worker.Health);

    public static Look Of(BuiltInWorker worker) => worker.IsEnabled ? new(Tone.Ok, "Healthy") : new(Tone.Idle, "Disabled");

    public static Look Of(HealthStatus health) => health switch
    {
        HealthStatus.Unknown => new(Tone.Idle, "Unknown"),
        HealthStatus.Healthy => new(Tone.Ok, "Healthy"),
        HealthStatus.HasWarnings => new(Tone.Warn, "Has warnings"),
        HealthStatus.Unhealthy => new(Tone.Bad, "Unhealthy"),
        HealthStatus.Unavailable => new(Tone.Bad, "Unavailable"),
    };

    /// <summary>How a step on a worker stands.</summary>
    public static Look Of(WorkerStep step) => step switch
    {
        { Finished: null } => new(Tone.Run, "Running"),
        { Result: { } result } => TaskLooks.Look(result),
        _ => new(Tone.Warn, "Not reached"),
    };

    /// <summary>Such as <c>Agent, calls the server</c>.</summary>
    public static string KindOf(Worker worker, AgentState? agent) => worker.Endpoint.CommunicationStyle switch
    {
        _ when CommunicationStyles.Is(worker.Endpoint.CommunicationStyle, CommunicationStyles.Ssh) => "SSH",
        _ when CommunicationStyles.Is(worker.Endpoint.CommunicationStyle, CommunicationStyles.PollingTentacle) => agent is null ? "Polling Tentacle" : "Agent, polling",
        _ when CommunicationStyles.Is(worker.Endpoint.CommunicationStyle, CommunicationStyles.ListeningTentacle) => agent is null ? "Listening Tentacle" : "Agent, listening",
        var other => other,
    };

    /// <summary>Whether the link stands, and since when not; empty for workers that keep none.</summary>
    public static string LinkOf(AgentState? agent) => agent switch
    {
        null => "",
        { Connected: true } => $"connected · {agent.Version}",
        _ => "not connected",
    };
}
