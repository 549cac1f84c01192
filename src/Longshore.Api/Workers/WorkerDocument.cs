using System.Text.Json;
using Longshore.Api.Machines;
using Longshore.Api.Transport;
using Longshore.Application.Workers;
using Longshore.Domain.Machines;
using Longshore.Domain.Spaces;
using Longshore.Domain.Workers;

namespace Longshore.Api.Workers;

/// <summary>A worker as clients read it (rest-api.md §7).</summary>
internal sealed record WorkerDocument : ILinked
{
    public required string Id { get; init; }
    public required string SpaceId { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }
    public required IReadOnlyList<string> WorkerPoolIds { get; init; }
    public required string? MachinePolicyId { get; init; }
    public bool IsDisabled { get; init; }

    /// <summary>Ours, not the vendor's: most steps at once; 0: no limit.</summary>
    public int MaxConcurrentSteps { get; init; }
    public string? Thumbprint { get; init; }
    public string? Uri { get; init; }
    public required HealthStatus HealthStatus { get; init; }
    public required string Status { get; init; }
    public required string StatusSummary { get; init; }
    public bool HasLatestCalamari { get; init; } = true;
    public bool IsInProcess { get; init; }
    public string? OperatingSystem { get; init; }
    public string? OperatingSystemVersion { get; init; }
    public string? ShellName { get; init; }
    public string? ShellVersion { get; init; }
    public string? Architecture { get; init; }
    public bool SkipInitialHealthCheck { get; init; }
    public required IReadOnlyDictionary<string, JsonElement> Endpoint { get; init; }
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    /// <summary>How its agent is linked; absent for workers that are none of ours.</summary>
    public AgentDocument? Agent { get; init; }

    public static string AddressOf(Worker worker) => $"/api/{worker.Space}/workers/{worker.Id}";

    public static WorkerDocument From(Worker worker, AgentState? agent = null)
    {
        var self = AddressOf(worker);
        return new()
        {
            Id = worker.Id.ToString(),
            SpaceId = worker.Space.ToString(),
            Name = worker.Name,
            Slug = worker.Slug,
            WorkerPoolIds = [.. worker.Pools.Select(pool => pool.ToString())],
            MachinePolicyId = worker.Policy?.ToString(),
            IsDisabled = worker.IsDisabled,
            MaxConcurrentSteps = worker.MaxConcurrentSteps,
            Thumbprint = worker.Endpoint.Text("Thumbprint"),
            Uri = EndpointForm.AddressOf(worker.Endpoint),
            HealthStatus = worker.Health,
            Status = MachineStatus.Of(worker),
            StatusSummary = MachineStatus.SummaryOf(worker),
            Agent = AgentDocument.From(agent),
            Endpoint = EndpointForm.Of(worker, agent),
            Links = new Dictionary<string, string> { ["Self"] = self, ["Connection"] = $"{self}/connection" },
        };
    }
}
