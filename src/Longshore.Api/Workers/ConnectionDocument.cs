using Longshore.Api.Machines;
using Longshore.Api.Transport;
using Longshore.Domain.Spaces;
using Longshore.Domain.Workers;

namespace Longshore.Api.Workers;

/// <param name="LastChecked">Null until a check was made.</param>
internal sealed record ConnectionDocument(
    string MachineId, string Status, DateTimeOffset? LastChecked, string? CurrentTentacleVersion, IReadOnlyList<ConnectionLogDocument> Logs, IReadOnlyDictionary<string, string> Links)
{
    public static ConnectionDocument From(Worker worker, string? version)
    {
        var self = $"/api/{worker.Space}/workers/{worker.Id}";
        return new(worker.Id.ToString(), MachineStatus.Of(worker.Health, worker.IsDisabled), worker.LastChecked, version ?? worker.Report?.Facts?.AgentVersion, LogsOf(worker),
            new Dictionary<string, string> { ["Self"] = $"{self}/connection", ["Health"] = self });
    }

    private static ConnectionLogDocument[] LogsOf(Worker worker) =>
        worker.Report is { } report ? [.. report.Lines.Select(line => new ConnectionLogDocument(line.Kind.ToString(), line.At, line.Text))]
        : worker is { LastChecked: { } at, StatusSummary: { } says }
            ? [new(worker.Health is HealthStatus.Healthy ? "Info" : worker.Health is HealthStatus.HasWarnings ? "Warning" : "Error", at, says)]
            : [];
}

/// <summary>A line of the last check.</summary>
internal sealed record ConnectionLogDocument(string Category, DateTimeOffset OccurredAt, string MessageText);
