using Longshore.Api.Tasks;
using Longshore.Api.Transport;
using Longshore.Application.Dashboard;
using Longshore.Domain.Deployments;
using Longshore.Domain.Environments;
using Longshore.Domain.Projects;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Storage.Records;

namespace Longshore.Api.Dashboard;

/// <summary>A deployment on the dashboard, with what its task says.</summary>
internal sealed record DashboardItemDocument
{
    public required string Id { get; init; }
    public required string ProjectId { get; init; }
    public required string EnvironmentId { get; init; }
    public required string ReleaseId { get; init; }
    public required string DeploymentId { get; init; }
    public required string TaskId { get; init; }
    public string? TenantId { get; init; }
    public required string ChannelId { get; init; }
    public required string ReleaseVersion { get; init; }
    public required DateTimeOffset Created { get; init; }
    public required DateTimeOffset QueueTime { get; init; }
    public DateTimeOffset? StartTime { get; init; }
    public DateTimeOffset? CompletedTime { get; init; }
    public TaskState State { get; init; }
    public bool HasPendingInterruptions { get; init; }
    public bool HasWarningsOrErrors { get; init; }
    public string? ErrorMessage { get; init; }
    public required string Duration { get; init; }
    public bool IsCurrent { get; init; }
    public bool IsPrevious { get; init; }
    public bool IsCompleted { get; init; }

    /// <summary>While it runs: the step it is at; null otherwise.</summary>
    public StepPart? Step { get; init; }

    /// <summary>While it is queued: what it waits for; null otherwise.</summary>
    public string? Wait { get; init; }
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static DashboardItemDocument From(DeploymentGlance glance, SpaceId space, bool isCurrent) =>
        Fill(glance.Task, space, glance.Deployment, glance.Project, glance.Environment, glance.Release, glance.ReleaseVersion, glance.Channel, glance.Created, isCurrent) with
        {
            Step = glance.Step is { } step ? new(step.Number, step.Of, step.Name) : null,
            Wait = glance.Wait,
        };

    public static DashboardItemDocument From(Deployment deployment, ServerTask task, bool isCurrent) =>
        Fill(task, deployment.Space, deployment.Id, deployment.Project, deployment.Environment, deployment.Release, deployment.ReleaseVersion, deployment.Channel, deployment.Created, isCurrent);

    private static DashboardItemDocument Fill(
        ServerTask task, SpaceId space, DeploymentId deployment, ProjectId project, EnvironmentId environment, ReleaseId release, string version, ChannelId channel, DateTimeOffset created, bool isCurrent) => new()
        {
            Id = deployment.ToString(),
            ProjectId = project.ToString(),
            EnvironmentId = environment.ToString(),
            ReleaseId = release.ToString(),
            DeploymentId = deployment.ToString(),
            TaskId = task.Id.ToString(),
            ChannelId = channel.ToString(),
            ReleaseVersion = version,
            Created = created,
            QueueTime = task.QueueTime,
            StartTime = task.StartTime,
            CompletedTime = task.CompletedTime,
            State = task.State,
            HasWarningsOrErrors = task.HasWarningsOrErrors,
            ErrorMessage = task.ErrorMessage,
            Duration = task is { StartTime: { } start, CompletedTime: { } end } ? DurationText.Of(end - start) : "",
            IsCurrent = isCurrent,
            IsPrevious = !isCurrent,
            IsCompleted = task.State.IsCompleted(),
            Links = new Dictionary<string, string>
            {
                ["Self"] = $"/api/{space}/deployments/{deployment}",
                ["Release"] = $"/api/{space}/releases/{release}",
                ["Task"] = $"/api/tasks/{task.Id}",
            },
        };
}

/// <summary>Step <paramref name="Number"/> of <paramref name="Of"/>.</summary>
internal sealed record StepPart(int Number, int Of, string Name);
