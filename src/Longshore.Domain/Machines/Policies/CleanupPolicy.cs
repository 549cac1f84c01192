namespace Longshore.Domain.Machines.Policies;

/// <summary>Whether machines that cannot be reached are deleted.</summary>
public enum CleanupBehavior { DoNotDelete, DeleteUnavailableMachines }

/// <summary>When a machine that cannot be reached is forgotten (workers.md §5.8).</summary>
public sealed record CleanupPolicy
{
    public CleanupBehavior Behavior { get; init; }

    /// <summary>How long it may be unreachable while the server is up.</summary>
    public TimeSpan After { get; init; }

    /// <summary>Whether a machine that was not reached just now is to be deleted.</summary>
    /// <param name="unreachableSince">When it was first not reached; null: it was reached at the last try.</param>
    /// <param name="serverStart">Time before the server started does not count: nobody tried then.</param>
    /// <param name="now">End of the present check.</param>
    public bool IsDue(DateTimeOffset? unreachableSince, DateTimeOffset serverStart, DateTimeOffset now) =>
        Behavior == CleanupBehavior.DeleteUnavailableMachines
        && unreachableSince is { } since
        && now - (since > serverStart ? since : serverStart) >= After;
}
