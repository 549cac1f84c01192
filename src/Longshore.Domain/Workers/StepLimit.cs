using Longshore.Domain.Refusals;

namespace Longshore.Domain.Workers;

/// <summary>How many steps a worker may run at once (workers.md §4.12).</summary>
public static class StepLimit
{
    /// <summary>More than any machine runs: such a number was meant otherwise.</summary>
    public const int Most = 10_000;

    /// <returns>Null: it is in order, or nothing was said.</returns>
    public static Invalid? Check(int? limit) => limit is null or (>= 0 and <= Most)
        ? null
        : new Invalid("MaxConcurrentSteps", $"A worker cannot run at most {limit} steps at once.", $"Give a number from 1 to {Most}, or 0 for no limit.");
}
