using Longshore.Application.Workers;
using Longshore.Domain.Workers;
using Longshore.Portal.Parts;

namespace Longshore.Portal.Workers;

/// <summary>Facts of a worker as names and values; a value that is null or empty is not known.</summary>
internal static class WorkerFactList
{
    public static IEnumerable<(string Name, string? Value)> Of(Worker worker, AgentState? agent) =>
    [
        ("Kind", WorkerLooks.KindOf(worker, agent)),
        ("Id", worker.Id.ToString()),
        ("Address", worker.Endpoint.Text("Uri") ?? (worker.Endpoint.Text("Host") is { } host ? $"{host}:{worker.Endpoint.Text("Port") ?? "22"}" : null)),
        ("Certificate", worker.Endpoint.Text("Thumbprint")),
        ("Host key", worker.Endpoint.Text("Fingerprint")),
        ("Account", worker.Endpoint.Text("AccountId")),
        ("System", worker.Health == HealthStatus.Healthy ? worker.StatusSummary : null),
        ("Agent", agent is null ? null : agent.Version.Length == 0 ? "version not known yet" : agent.Version),
        ("Link", agent is null ? null : agent.Connected ? "connected" : $"not connected: {agent.Trouble}"),
        ("Policy", worker.Policy?.ToString()),
        ("Steps at once", worker.MaxConcurrentSteps == 0 ? "no limit" : $"at most {Spoken.Count(worker.MaxConcurrentSteps)}"),
    ];

    public static IEnumerable<(string Name, string? Value)> Of(BuiltInWorker worker) =>
    [
        ("Kind", "Inside the server; registered nowhere"),
        ("Machine", worker.Host),
        ("System", $"{worker.OperatingSystem}, {worker.Architecture}, {Spoken.Many(worker.Processors, "processor")}"),
        ("Runs as", worker.RunAs is { Length: > 0 } user ? user : "the server's own user: scripts can do what the server can (BuiltInWorker:RunAs)"),
        ("Switch", worker.IsEnabled ? "on (BuiltInWorker:Enabled)" : "off (BuiltInWorker:Enabled)"),
        ("Steps at once", "no limit"),
    ];
}
