namespace Longshore.Client.Tasks;

/// <summary>Something the server does or has done, like a deployment.</summary>
public sealed record TaskDocument
{
    /// <summary>Like <c>ServerTasks-1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The kind: <c>Deploy</c>, <c>AdHocScript</c>, …</summary>
    public required string Name { get; init; }

    /// <summary>What it does, for people.</summary>
    public string? Description { get; init; }

    /// <summary>Queued, Executing, Cancelling, Success, Failed, Canceled or TimedOut.</summary>
    public required string State { get; init; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset? QueueTime { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? CompletedTime { get; init; }

    /// <summary>How long it took or takes, in words.</summary>
    public string? Duration { get; init; }

    /// <summary>Why it failed; empty when it did not.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>Whether it has ended, however it ended.</summary>
    public bool IsCompleted { get; init; }

    /// <summary>Whether it ended as it should.</summary>
    public bool FinishedSuccessfully { get; init; }

    /// <summary>Whether it waits for a person.</summary>
    public bool HasPendingInterruptions { get; init; }
}
