using System.Collections.Immutable;
using Longshore.Application.Workers;

namespace Longshore.Portal.Workers.Charts;

/// <summary>How many steps a worker ran at once, in equal slices of time up to now. Pure.</summary>
/// <param name="From">Begin of the first slice.</param>
/// <param name="Slices">Most steps at once within each.</param>
public sealed record LoadSeries(DateTimeOffset From, ImmutableArray<int> Slices)
{
    private const int Count = 60;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5);

    public int Most => Slices.IsEmpty ? 0 : Slices.Max();

    /// <summary>Over the time that the steps lie in, 5 minutes to 24 hours.</summary>
    public static LoadSeries Of(ImmutableArray<WorkerStep> steps, DateTimeOffset now)
    {
        var span = steps.IsEmpty ? Shortest : now - steps.Min(step => step.Started);
        span = span < Shortest ? Shortest : span > Longest ? Longest : span;
        var slice = span / Count;
        var from = now - span;
        return new LoadSeries(from, [.. Enumerable.Range(0, Count).Select(place => AtOnce(steps, from + place * slice, from + (place + 1) * slice, now))]);
    }

    private static int AtOnce(ImmutableArray<WorkerStep> steps, DateTimeOffset begin, DateTimeOffset end, DateTimeOffset now)
    {
        var within = steps.Where(step => step.Started < end && (step.Finished ?? now) >= begin).ToList();
        // The most there were at once were there when one of them began.
        return within.Count == 0 ? 0 : within.Max(one => within.Count(other => other.Started <= one.Started && (other.Finished ?? now) >= one.Started));
    }
}
