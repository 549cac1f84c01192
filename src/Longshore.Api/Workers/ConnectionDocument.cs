using Longshore.Api.Machines;
using Longshore.Api.Transport;
using Longshore.Domain.Spaces;
using Longshore.Domain.Workers;

namespace Longshore.Api.Workers;

/// <param name="LastChecked">Null until a check was made.</param>
internal sealed record ConnectionDocument(
    string MachineId, string Status, DateTimeOffset? LastChecked, string? CurrentTentacleVersion, IReadOnlyList<EmptyDocument> Logs, IReadOnlyDictionary<string, string> Links)
{
    public static ConnectionDocument From(Worker worker)
    {
        var self = $"/api/{worker.Space}/workers/{worker.Id}";
        return new(worker.Id.ToString(), MachineStatus.Of(worker.Health, worker.IsDisabled), null, null, [],
            new Dictionary<string, string> { ["Self"] = $"{self}/connection", ["Health"] = self });
    }
}
