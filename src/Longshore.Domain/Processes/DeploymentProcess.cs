using System.Collections.Immutable;
using Longshore.Domain.Projects;
using Longshore.Domain.Spaces;

namespace Longshore.Domain.Processes;

/// <summary>The steps of a project, in order.</summary>
public sealed record DeploymentProcess
{
    public required ProjectId Project { get; init; }
    public SpaceId Space { get; init; }

    /// <summary>Optimistic lock: a write must carry the stored number, and raises it by one.</summary>
    public int Version { get; init; }
    public ImmutableArray<ProcessStep> Steps { get; init; } = [];

    /// <summary>Written <c>deploymentprocess-Projects-1</c>.</summary>
    public static string IdOf(ProjectId project) => $"deploymentprocess-{project}";
}
