using System.Collections.Immutable;
using Longshore.Domain.Environments;
using Longshore.Domain.Projects;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;

namespace Longshore.Domain.Tasks;

/// <summary>A queued unit of the server's work: a deployment, an ad-hoc script, a health check.</summary>
public sealed record ServerTask : IBelongsToSpace
{
    public ServerTaskId Id { get; init; }
    public SpaceId Space { get; init; }

    /// <summary>The kind: <c>Deploy</c>, <c>AdHocScript</c>, <c>Health</c> … (rest-api.md §10).</summary>
    public required string Name { get; init; }
    public required string Description { get; init; }

    /// <summary>Arguments of this kind, such as <c>DeploymentId</c>; values are text.</summary>
    public ImmutableDictionary<string, string> Arguments { get; init; } = ImmutableDictionary<string, string>.Empty;
    public TaskState State { get; init; } = TaskState.Queued;
    public ProjectId? Project { get; init; }
    public EnvironmentId? Environment { get; init; }
    public UserId? CreatedBy { get; init; }
    public required DateTimeOffset QueueTime { get; init; }
    public DateTimeOffset? QueueTimeExpiry { get; init; }
    public DateTimeOffset? StartTime { get; init; }
    public DateTimeOffset? CompletedTime { get; init; }
    public string? ErrorMessage { get; init; }
    public bool HasWarningsOrErrors { get; init; }
    public string? ServerNode { get; init; }

    /// <summary>Tasks with the same tag run one after another; null: no such rule (workers.md §9.3).</summary>
    public string? ConcurrencyTag { get; init; }
    public bool IsPriority { get; init; }
}
