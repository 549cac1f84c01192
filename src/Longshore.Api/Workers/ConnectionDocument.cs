using Longshore.Api.Machines;
using Longshore.Api.Transport;
using Longshore.Domain.Machines;
using Longshore.Domain.Workers;

namespace Longshore.Api.Workers;

/// <param name="LastChecked">Null until a check was made.</param>
internal sealed record ConnectionDocument(
    string MachineId, string Status, DateTimeOffset? LastChecked, string? CurrentTentacleVersion, IReadOnlyList<ConnectionLogDocument> Logs, IReadOnlyDictionary<string, string> Links)
{
    /// <param name="address">Of the machine's own document.</param>
    /// <param name="version">Of its agent as it is linked now; null: not known.</param>
    public static ConnectionDocument From(ICheckedMachine machine, string address, string? version) => new(
        machine.Key.Text, MachineStatus.Of(machine), machine.LastChecked, version ?? machine.Report?.Facts?.AgentVersion, LogsOf(machine),
        new Dictionary<string, string> { ["Self"] = $"{address}/connection", ["Health"] = address });

    private static ConnectionLogDocument[] LogsOf(ICheckedMachine machine) =>
        machine.Report is { } report ? [.. report.Lines.Select(line => new ConnectionLogDocument(line.Kind.ToString(), line.At, line.Text))]
        : machine is { LastChecked: { } at, StatusSummary: { } says }
            ? [new(machine.Health is HealthStatus.Healthy ? "Info" : machine.Health is HealthStatus.HasWarnings ? "Warning" : "Error", at, says)]
            : [];
}

/// <summary>A line of the last check.</summary>
internal sealed record ConnectionLogDocument(string Category, DateTimeOffset OccurredAt, string MessageText);
