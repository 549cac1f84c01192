using System.Text.Json;
using Longshore.Application.Machines;

namespace Longshore.Api.Machines;

/// <summary>What clients send. Status and health are the server's, whatever they say.</summary>
internal sealed record MachineBody
{
    public string? Name { get; init; }
    public string? Slug { get; init; }
    public List<string>? EnvironmentIds { get; init; }
    public List<string>? Roles { get; init; }
    public string? TenantedDeploymentParticipation { get; init; }
    public List<string>? TenantIds { get; init; }
    public List<string>? TenantTags { get; init; }
    public string? MachinePolicyId { get; init; }
    public bool? IsDisabled { get; init; }
    public Dictionary<string, JsonElement>? Endpoint { get; init; }

    public MachineDraft ToDraft() => new()
    {
        Name = Name,
        Slug = Slug,
        Environments = EnvironmentIds,
        Roles = Roles,
        TenantedDeploymentParticipation = TenantedDeploymentParticipation,
        TenantIds = TenantIds,
        TenantTags = TenantTags,
        Policy = MachinePolicyId,
        IsDisabled = IsDisabled,
        Endpoint = EndpointForm.Read(Endpoint),
    };
}
