namespace Longshore.Steps.Masking;

/// <summary>All prefixes of a set of patterns, numbered level by level from 0, the empty one.</summary>
internal sealed class PrefixTree
{
    /// <summary>Last byte of each prefix.</summary>
    internal byte[] Labels { get; }

    /// <summary>Per prefix the number of its first child; its last child comes right before the first child of the next prefix. One element longer than the others.</summary>
    internal int[] FirstChild { get; }

    internal int[] Depth { get; }

    /// <summary>Length of the pattern that the prefix is; 0 when it is none.</summary>
    internal int[] PatternLength { get; }

    /// <summary>Sorted, each once.</summary>
    internal List<byte[]> Patterns { get; }

    internal PrefixTree(IEnumerable<byte[]> patterns)
    {
        Patterns = Sorted(patterns);
        var size = CountPrefixes();
        Labels = new byte[size];
        FirstChild = new int[size + 1];
        Depth = new int[size];
        PatternLength = new int[size];
        Number(new (int From, int To)[size]);
    }

    /// <summary>In a sorted list the patterns with a common prefix are neighbours: a prefix is a range of them.</summary>
    private void Number((int From, int To)[] ranges)
    {
        ranges[0] = (0, Patterns.Count);
        var next = 1;
        for (var node = 0; node < Labels.Length; node++)
        {
            FirstChild[node] = next;
            var (from, to) = ranges[node];
            var depth = Depth[node];
            while (from < to && Patterns[from].Length == depth) from++;
            while (from < to)
            {
                var label = Patterns[from][depth];
                var end = from + 1;
                while (end < to && Patterns[end][depth] == label) end++;
                Labels[next] = label;
                Depth[next] = depth + 1;
                PatternLength[next] = Patterns[from].Length == depth + 1 ? depth + 1 : 0;
                ranges[next++] = (from, end);
                from = end;
            }
        }
        FirstChild[Labels.Length] = next;
    }

    private int CountPrefixes()
    {
        var count = 1;
        ReadOnlySpan<byte> before = [];
        foreach (var pattern in Patterns)
        {
            count += pattern.Length - before.CommonPrefixLength(pattern);
            before = pattern;
        }
        return count;
    }

    private static List<byte[]> Sorted(IEnumerable<byte[]> patterns)
    {
        var all = patterns.ToList();
        all.Sort((a, b) => a.AsSpan().SequenceCompareTo(b));
        var each = new List<byte[]>(all.Count);
        foreach (var pattern in all)
            if (each.Count == 0 || !each[^1].AsSpan().SequenceEqual(pattern)) each.Add(pattern);
        return each;
    }
}
