namespace Longshore.Steps.Masking;

/// <summary>Colour codes inside the text that waits. They do not count when a secret is measured, but they lie between its letters.</summary>
internal sealed class ColorRanges
{
    /// <summary>More codes inside one possible secret are no colouring but a flood, which must not make the text wait without bound.</summary>
    private const int Most = 256;

    private readonly List<(long Start, long End)> ranges = [];

    internal void Add(long start, int length) => ranges.Add((start, start + length));

    /// <param name="undecidedFrom">Where the possible secret starts.</param>
    internal bool AreFull(long undecidedFrom)
    {
        if (ranges.Count < Most) return false;
        RemoveUntil(undecidedFrom);
        return ranges.Count >= Most;
    }

    /// <summary>Where the last <paramref name="length"/> bytes before <paramref name="end"/> start, colour codes not counted.</summary>
    internal long StartOf(int length, long end)
    {
        if (length == 0) return end;
        for (var at = ranges.Count - 1; at >= 0; at--)
        {
            var after = (int)(end - ranges[at].End);
            if (length <= after) break;
            length -= after;
            end = ranges[at].Start;
        }
        return end - length;
    }

    internal void RemoveUntil(long position)
    {
        var gone = 0;
        while (gone < ranges.Count && ranges[gone].End <= position) gone++;
        ranges.RemoveRange(0, gone);
    }
}
