using System.Runtime.InteropServices;

namespace Longshore.Portal.Tasks.Logs;

/// <summary>
/// How many lines of which log node and kind lie in which part of a log: enough to find any row of any filter by counting, at well under a
/// byte a line. Lines are added in order, each once; their text is not kept.
/// </summary>
/// <typeparam name="TKind">What lines are told apart by, such as their category.</typeparam>
public sealed class LineTally<TKind> where TKind : struct
{
    private readonly List<Cell[]> closed = [];
    private readonly List<Cell> open = [];
    private readonly Dictionary<string, int> nodes = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    private readonly record struct Cell(int Node, TKind Kind, int Count);

    /// <summary>Lines counted so far; the next one has this number plus 1.</summary>
    public long Lines { get; private set; }

    /// <summary>Log nodes in the order of their first line.</summary>
    public IReadOnlyList<string> Nodes => names;

    /// <summary>Parts that hold at least one line.</summary>
    public int Parts => closed.Count + (open.Count > 0 ? 1 : 0);

    /// <summary>Counts a line; one that was counted before (a repeated batch) changes nothing and gives false.</summary>
    /// <exception cref="InvalidOperationException">A line before it is missing.</exception>
    public bool Add(long number, string node, TKind kind)
    {
        if (number <= Lines) return false;
        if (number != Lines + 1) throw new InvalidOperationException($"Line {number} came after line {Lines}.");
        Lines++;
        Count(NodeOf(node), kind);
        if (Lines % LogGrid.Length != 0) return true;
        closed.Add([.. open]);
        open.Clear();
        return true;
    }

    /// <summary>Lines of a node in all.</summary>
    public long Count(string node, Func<TKind, bool> admits) => CountBefore(node, admits, Parts);

    /// <summary>Lines of a node in the parts before <paramref name="part"/>.</summary>
    public long CountBefore(string node, Func<TKind, bool> admits, long part)
    {
        var total = 0L;
        if (nodes.TryGetValue(node, out var wanted))
            for (var earlier = 0; earlier < part && earlier < Parts; earlier++) total += CountIn(earlier, wanted, admits);
        return total;
    }

    /// <summary>Lines of a node in one part.</summary>
    public int CountIn(long part, string node, Func<TKind, bool> admits) =>
        part < Parts && nodes.TryGetValue(node, out var wanted) ? CountIn((int)part, wanted, admits) : 0;

    /// <summary>The part that holds the line of rank <paramref name="rank"/> (from 0) of a node, and its rank inside that part; null: there are not so many.</summary>
    public (int Part, int Rank)? Find(string node, Func<TKind, bool> admits, long rank)
    {
        if (!nodes.TryGetValue(node, out var wanted)) return null;
        for (var part = 0; part < Parts; part++)
        {
            var here = CountIn(part, wanted, admits);
            if (rank < here) return (part, (int)rank);
            rank -= here;
        }
        return null;
    }

    private int NodeOf(string name)
    {
        if (nodes.TryGetValue(name, out var known)) return known;
        nodes[name] = names.Count;
        names.Add(name);
        return names.Count - 1;
    }

    private void Count(int node, TKind kind)
    {
        foreach (ref var cell in CollectionsMarshal.AsSpan(open))
        {
            if (cell.Node != node || !EqualityComparer<TKind>.Default.Equals(cell.Kind, kind)) continue;
            cell = cell with { Count = cell.Count + 1 };
            return;
        }
        open.Add(new Cell(node, kind, 1));
    }

    private int CountIn(int part, int node, Func<TKind, bool> admits)
    {
        ReadOnlySpan<Cell> cells = part < closed.Count ? closed[part] : CollectionsMarshal.AsSpan(open);
        var total = 0;
        foreach (var cell in cells)
            if (cell.Node == node && admits(cell.Kind)) total += cell.Count;
        return total;
    }
}
