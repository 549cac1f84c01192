using System.Collections.Immutable;

namespace Longshore.Domain.Workers;

/// <summary>
/// Which of several fitting workers comes first (workers.md §4.9.10): with a lease cap the one this task used least, then the one with the fewest
/// active leases, then the one leased longest ago, then the lowest number. No two workers are equal, so the answer depends on nothing else.
/// </summary>
internal static class WorkerRanking
{
    public static ImmutableArray<WorkerCandidate> Order(IEnumerable<WorkerCandidate> candidates, LeaseCap cap) =>
    [
        .. candidates.OrderBy(one => Uses(one, cap)).ThenBy(one => one.Load.Active).ThenBy(LastLeased).ThenBy(one => one.Worker.Id.Number),
    ];

    /// <summary>Why the first comes before the second, said of the first.</summary>
    public static string WhyTaken(WorkerCandidate taken, WorkerCandidate? second, LeaseCap cap)
    {
        if (second is null) return "It is the only worker of the pool that can take the step now.";
        if (Uses(taken, cap) != Uses(second, cap)) return $"Of all that can take the step, the task has used it least ({Counted.Of(taken.Load.UsesByTask, "step")}).";
        if (taken.Load.Active != second.Load.Active) return $"Of all that can take the step, it has the fewest active leases ({taken.Load.Active}).";
        if (LastLeased(taken) == LastLeased(second)) return $"It is as free as {second.Worker.Name} and was registered earlier.";
        return taken.Load.LastLeased is { } at ? $"It is as free as {second.Worker.Name} and was leased longer ago ({at:u})." : $"It is as free as {second.Worker.Name} and was never leased.";
    }

    /// <summary>The same, said of a worker that comes later.</summary>
    public static string WhyPassed(WorkerCandidate passed, WorkerCandidate taken, LeaseCap cap)
    {
        if (Uses(passed, cap) != Uses(taken, cap)) return $"The task has used it for {Counted.Of(passed.Load.UsesByTask, "step")}, and {taken.Worker.Name} for {taken.Load.UsesByTask}.";
        if (passed.Load.Active != taken.Load.Active) return $"It has {Counted.Of(passed.Load.Active, "active lease")}, and {taken.Worker.Name} has {taken.Load.Active}.";
        return LastLeased(passed) != LastLeased(taken)
            ? $"It is as free as {taken.Worker.Name}, but was leased more recently."
            : $"It is as free as {taken.Worker.Name}, but was registered later.";
    }

    private static int Uses(WorkerCandidate candidate, LeaseCap cap) => cap.IsOn ? candidate.Load.UsesByTask : 0;

    private static DateTimeOffset LastLeased(WorkerCandidate candidate) => candidate.Load.LastLeased ?? DateTimeOffset.MinValue;
}
