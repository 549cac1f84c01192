using Longshore.Cli.Output;
using Longshore.Client.Workers;

namespace Longshore.Cli.Workers;

/// <summary>One worker in a table.</summary>
internal static class WorkerColumns
{
    public static Column<WorkerDocument>[] Of() =>
    [
        new("ID", w => w.Id),
        new("NAME", w => w.Name),
        new("HEALTH", w => w.IsDisabled ? "Disabled" : w.HealthStatus),
        new("LINK", LinkOf),
        new("STEPS", w => w.Agent is { Connected: true } agent ? agent.RunningSteps.ToString(System.Globalization.CultureInfo.InvariantCulture) : ""),
        new("LIMIT", w => w.MaxConcurrentSteps == 0 ? "" : w.MaxConcurrentSteps.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        new("SAYS", w => w.StatusSummary),
    ];

    private static string LinkOf(WorkerDocument worker) =>
        worker.Agent is { } agent ? agent.Connected ? $"connected ({agent.Version})" : "not connected" : worker.Endpoint?.CommunicationStyle ?? "";
}
