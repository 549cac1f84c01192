using System.Collections.Immutable;
using Longshore.Domain.Projects;

namespace Longshore.Application.Projects;

/// <summary>What a user may say about a project. Null: not said.</summary>
public sealed record ProjectDraft
{
    public string? Name { get; init; }
    public string? Slug { get; init; }
    public string? Description { get; init; }
    public bool? IsDisabled { get; init; }

    /// <summary>Id, name or slug of the project group.</summary>
    public string? Group { get; init; }

    /// <summary>Id, name or slug of the lifecycle.</summary>
    public string? Lifecycle { get; init; }
    public TenantedDeploymentMode? TenantedDeployments { get; init; }
    public ImmutableArray<string>? IncludedLibraryVariableSets { get; init; }

    /// <summary>Where the process is kept; only <c>Database</c> exists here.</summary>
    public string? Persistence { get; init; }
    public DeploymentSettingsDraft Settings { get; init; } = new();
}
