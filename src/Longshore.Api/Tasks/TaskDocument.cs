using System.Globalization;
using Longshore.Api.Transport;
using Longshore.Application.Tasks;
using Longshore.Domain.Environments;
using Longshore.Domain.Projects;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Storage.Records;

namespace Longshore.Api.Tasks;

/// <summary>A task as clients read it (rest-api.md §10).</summary>
internal sealed record TaskDocument : ILinked
{
    public required string Id { get; init; }
    public required string SpaceId { get; init; }
    public string? ProjectId { get; init; }
    public string? EnvironmentId { get; init; }
    public required string Name { get; init; }
    public required string Description { get; init; }
    public required IReadOnlyDictionary<string, string> Arguments { get; init; }
    public TaskState State { get; init; }

    /// <summary>When it ended, for people; until then where it is.</summary>
    public required string Completed { get; init; }
    public required DateTimeOffset QueueTime { get; init; }
    public DateTimeOffset? QueueTimeExpiry { get; init; }
    public DateTimeOffset? StartTime { get; init; }
    public required DateTimeOffset LastUpdatedTime { get; init; }
    public DateTimeOffset? CompletedTime { get; init; }
    public string? ServerNode { get; init; }
    public required string Duration { get; init; }
    public required string ErrorMessage { get; init; }
    public bool HasBeenPickedUpByProcessor { get; init; }
    public bool IsCompleted { get; init; }
    public bool FinishedSuccessfully { get; init; }
    public bool HasPendingInterruptions { get; init; }
    public IReadOnlyList<string> PendingInterruptionTypes { get; init; } = [];
    public IReadOnlyList<string> PendingPreconditionTypes { get; init; } = [];
    public bool CanRerun { get; init; }
    public bool HasWarningsOrErrors { get; init; }
    public bool IsPriority { get; init; }
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static TaskDocument From(ServerTask task) => new()
    {
        Id = task.Id.ToString(),
        SpaceId = task.Space.ToString(),
        ProjectId = task.Project?.ToString(),
        EnvironmentId = task.Environment?.ToString(),
        Name = task.Name,
        Description = task.Description,
        Arguments = task.Arguments,
        State = task.State,
        Completed = task.CompletedTime is { } completed ? completed.ToString("u", CultureInfo.InvariantCulture) : $"{task.State}...",
        QueueTime = task.QueueTime,
        QueueTimeExpiry = task.QueueTimeExpiry,
        StartTime = task.StartTime,
        LastUpdatedTime = task.CompletedTime ?? task.StartTime ?? task.QueueTime,
        CompletedTime = task.CompletedTime,
        ServerNode = task.ServerNode,
        Duration = task is { StartTime: { } start, CompletedTime: { } end } ? DurationText.Of(end - start) : "",
        ErrorMessage = task.ErrorMessage ?? "",
        HasBeenPickedUpByProcessor = task.StartTime is not null,
        IsCompleted = task.State.IsCompleted(),
        FinishedSuccessfully = task.State == TaskState.Success,
        CanRerun = Reruns.Allowed(task),
        HasWarningsOrErrors = task.HasWarningsOrErrors,
        IsPriority = task.IsPriority,
        Links = TaskLinks.Of(task),
    };
}
