using System.Text.Json;
using Longshore.Domain.Spaces;
using Longshore.Domain.Workers;
using Longshore.Orchestration.Workers.Discovery;

namespace Longshore.Api.Machines;

/// <summary>A machine that was looked at, in the form of a worker and of a deployment target that are not saved yet (rest-api.md §7): clients fill in the rest and post it.</summary>
internal sealed record DiscoveredDocument
{
    public string? Id { get; init; }
    public required string SpaceId { get; init; }
    public required string Name { get; init; }
    public IReadOnlyList<string> WorkerPoolIds { get; init; } = [];
    public IReadOnlyList<string> EnvironmentIds { get; init; } = [];
    public IReadOnlyList<string> Roles { get; init; } = [];
    public string TenantedDeploymentParticipation { get; init; } = "Untenanted";
    public IReadOnlyList<string> TenantIds { get; init; } = [];
    public IReadOnlyList<string> TenantTags { get; init; } = [];
    public string? MachinePolicyId { get; init; }
    public bool IsDisabled { get; init; }
    public required string? Thumbprint { get; init; }
    public required string? Uri { get; init; }
    public HealthStatus HealthStatus { get; init; } = HealthStatus.Unknown;
    public required string Status { get; init; }
    public required string StatusSummary { get; init; }
    public required IReadOnlyDictionary<string, JsonElement> Endpoint { get; init; }
    public IReadOnlyDictionary<string, string> Links { get; init; } = new Dictionary<string, string>();

    public static DiscoveredDocument From(FoundMachine found, SpaceId space) => new()
    {
        SpaceId = space.ToString(),
        Name = found.Name,
        Thumbprint = found.Endpoint.Text("Thumbprint") ?? found.Endpoint.Text("Fingerprint"),
        Uri = EndpointForm.AddressOf(found.Endpoint),
        Status = nameof(HealthStatus.Unknown),
        StatusSummary = found.Says,
        Endpoint = EndpointForm.Write(found.Endpoint, found.AgentVersion),
    };
}
