using System.Text.Json;
using Longshore.Api.Transport;
using Longshore.Api.Workers;
using Longshore.Application.Machines;
using Longshore.Application.Workers;
using Longshore.Domain.Machines;
using Longshore.Domain.Workers;

namespace Longshore.Api.Machines;

/// <summary>A deployment target as clients read it (rest-api.md §7).</summary>
internal sealed record MachineDocument : ILinked
{
    /// <summary>Its name in lists.</summary>
    public const string Kind = "DeploymentTarget";

    public required string Id { get; init; }
    public required string SpaceId { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }
    public required IReadOnlyList<string> EnvironmentIds { get; init; }
    public required IReadOnlyList<string> Roles { get; init; }
    public required string TenantedDeploymentParticipation { get; init; }
    public required IReadOnlyList<string> TenantIds { get; init; }
    public required IReadOnlyList<string> TenantTags { get; init; }
    public required string? MachinePolicyId { get; init; }
    public bool IsDisabled { get; init; }
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

    /// <summary>How its agent is linked; absent for targets that have none of ours.</summary>
    public AgentDocument? Agent { get; init; }

    public static string AddressOf(Machine machine) => $"/api/{machine.Space}/machines/{machine.Id}";

    public static MachineDocument From(Machine machine, AgentState? agent = null) => new()
    {
        Id = machine.Id.ToString(),
        SpaceId = machine.Space.ToString(),
        Name = machine.Name,
        Slug = machine.Slug,
        EnvironmentIds = [.. machine.Environments.Select(environment => environment.ToString())],
        Roles = machine.Roles,
        TenantedDeploymentParticipation = machine.TenantedDeploymentParticipation,
        TenantIds = machine.TenantIds,
        TenantTags = machine.TenantTags,
        MachinePolicyId = machine.Policy?.ToString(),
        IsDisabled = machine.IsDisabled,
        Thumbprint = machine.Endpoint.Text("Thumbprint"),
        Uri = EndpointForm.AddressOf(machine.Endpoint),
        HealthStatus = machine.Health,
        Status = MachineStatus.Of(machine),
        StatusSummary = MachineStatus.SummaryOf(machine),
        Agent = AgentDocument.From(agent),
        Endpoint = EndpointForm.Of(machine, agent),
        Links = LinksOf(AddressOf(machine)),
    };

    private static Dictionary<string, string> LinksOf(string self) => new()
    {
        ["Self"] = self,
        ["Connection"] = $"{self}/connection",
        ["TasksTemplate"] = $"{self}/tasks{{?skip,take,type}}",
    };
}
