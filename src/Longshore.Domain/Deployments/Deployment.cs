using System.Collections.Immutable;
using Longshore.Domain.Environments;
using Longshore.Domain.Projects;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Users;

namespace Longshore.Domain.Deployments;

/// <summary>The execution of a release in one environment.</summary>
public sealed record Deployment : IBelongsToSpace
{
    public DeploymentId Id { get; init; }
    public SpaceId Space { get; init; }
    public required ProjectId Project { get; init; }
    public required ReleaseId Release { get; init; }

    /// <summary>Copied from the release: a deployed release keeps its version, and lists need not read releases.</summary>
    public required string ReleaseVersion { get; init; }
    public required ChannelId Channel { get; init; }
    public required EnvironmentId Environment { get; init; }
    public ServerTaskId Task { get; init; }
    public required string Name { get; init; }
    public string? Comments { get; init; }
    public required DateTimeOffset Created { get; init; }
    public required UserId CreatedBy { get; init; }

    /// <summary>Prompted values by variable id; sensitive ones in protected form.</summary>
    public ImmutableDictionary<string, string> FormValues { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Keys of <see cref="FormValues"/> whose values are in protected form.</summary>
    public ImmutableArray<string> SecretValues { get; init; } = [];

    /// <summary>Ids of actions that are not run.</summary>
    public ImmutableArray<string> SkipActions { get; init; } = [];
    public bool UseGuidedFailure { get; init; }
    public bool ForcePackageDownload { get; init; }

    /// <summary>Deployments of one project to one environment run one after another (workers.md §9.3).</summary>
    public static string ConcurrencyTagOf(ProjectId project, EnvironmentId environment) => $"{project}/{environment}";
}
