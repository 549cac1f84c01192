using Longshore.Domain.Deployments;
using Longshore.Domain.Environments;
using Longshore.Domain.Projects;
using Longshore.Domain.Releases;
using Longshore.Domain.Tasks;

namespace Longshore.Application.Dashboard;

/// <summary>A deployment and its task at a glance.</summary>
public sealed record DeploymentGlance
{
    public required DeploymentId Deployment { get; init; }
    public required ProjectId Project { get; init; }
    public required EnvironmentId Environment { get; init; }
    public required ReleaseId Release { get; init; }
    public required string ReleaseVersion { get; init; }
    public required ChannelId Channel { get; init; }
    public required DateTimeOffset Created { get; init; }

    /// <summary>The row of its task: state, times, error, warnings.</summary>
    public required ServerTask Task { get; init; }

    /// <summary>While it runs: where it is; null otherwise.</summary>
    public StepGlance? Step { get; init; }

    /// <summary>While it is queued: its place and what it waits for, a full sentence; null otherwise.</summary>
    public string? Wait { get; init; }

    /// <summary>Running time so far or in all; null before it started.</summary>
    /// <param name="now">The moment of the view.</param>
    public TimeSpan? Duration(DateTimeOffset now) => Task.StartTime is { } start ? (Task.CompletedTime ?? now) - start : null;
}

/// <summary>Step <paramref name="Number"/> of <paramref name="Of"/>, both from 1.</summary>
/// <param name="Name">Of the step as its author wrote it.</param>
public sealed record StepGlance(int Number, int Of, string Name);
