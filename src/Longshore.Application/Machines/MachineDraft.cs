namespace Longshore.Application.Machines;

/// <summary>What a user may say about a deployment target. Null: not said.</summary>
public sealed record MachineDraft
{
    public string? Name { get; init; }
    public string? Slug { get; init; }

    /// <summary>Ids, slugs or names of environments.</summary>
    public IReadOnlyList<string>? Environments { get; init; }

    /// <summary>Target tags.</summary>
    public IReadOnlyList<string>? Roles { get; init; }
    public string? TenantedDeploymentParticipation { get; init; }
    public IReadOnlyList<string>? TenantIds { get; init; }
    public IReadOnlyList<string>? TenantTags { get; init; }
    public string? Policy { get; init; }
    public bool? IsDisabled { get; init; }
    public EndpointDraft? Endpoint { get; init; }
}
