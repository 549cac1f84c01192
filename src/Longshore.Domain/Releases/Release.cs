using System.Collections.Immutable;
using Longshore.Domain.Processes;
using Longshore.Domain.Projects;
using Longshore.Domain.Spaces;
using Longshore.Domain.Variables;

namespace Longshore.Domain.Releases;

/// <summary>A frozen copy of process, variables and chosen package versions. The process copy never changes; variables may be refreshed.</summary>
public sealed record Release : IBelongsToSpace
{
    public ReleaseId Id { get; init; }
    public SpaceId Space { get; init; }
    public required ProjectId Project { get; init; }
    public required ChannelId Channel { get; init; }

    /// <summary>Unique in the project.</summary>
    public required string Version { get; init; }
    public string? Notes { get; init; }
    public required DateTimeOffset Assembled { get; init; }
    public ImmutableArray<SelectedPackage> Packages { get; init; } = [];
    public required DeploymentProcess Process { get; init; }
    public required VariableSet Variables { get; init; }
    public bool IgnoreChannelRules { get; init; }
}

/// <summary>Version chosen for one package reference of one action.</summary>
public sealed record SelectedPackage(string ActionName, string PackageReferenceName, string Version);
