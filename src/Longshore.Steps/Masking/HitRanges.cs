namespace Longshore.Steps.Masking;

/// <summary>
/// Places where secrets were found, in the order of their ends. Overlapping ones are one range, touching ones stay two.
/// The range that is being put out has begun: it can still grow at its end.
/// </summary>
internal sealed class HitRanges
{
    private readonly List<(long Start, long End)> unbegun = [];
    private int first;

    /// <summary>Where the range that has begun starts; -1 before the first.</summary>
    internal long BeganAt { get; private set; } = -1;

    /// <summary>End of the range that has begun.</summary>
    internal long CoveredUntil { get; private set; }

    /// <param name="end">Not before the ends added so far.</param>
    internal void Add(long start, long end)
    {
        if (start < CoveredUntil)
        {
            CoveredUntil = Math.Max(CoveredUntil, end);
            ForgetUnbegun();
            return;
        }
        while (unbegun.Count > first && unbegun[^1].End > start)
        {
            start = Math.Min(start, unbegun[^1].Start);
            unbegun.RemoveAt(unbegun.Count - 1);
        }
        unbegun.Add((start, end));
    }

    /// <summary>Goes on from <paramref name="position"/>, to <paramref name="until"/> at most: how many bytes are alike, and whether they belong to a secret. Begins the range that starts here.</summary>
    internal (int Length, bool IsCovered) Next(long position, long until)
    {
        var hasNext = first < unbegun.Count;
        if (position >= CoveredUntil && hasNext && unbegun[first].Start == position)
        {
            (BeganAt, CoveredUntil) = unbegun[first++];
            if (first == unbegun.Count) ForgetUnbegun();
        }
        if (position < CoveredUntil) return ((int)(Math.Min(until, CoveredUntil) - position), true);
        return ((int)((hasNext ? Math.Min(until, unbegun[first].Start) : until) - position), false);
    }

    internal void ForgetUnbegun()
    {
        unbegun.Clear();
        first = 0;
    }
}
