using System.Collections.Immutable;
using Longshore.Orchestration.Tasks;

namespace Longshore.Portal.Tasks.Logs;

/// <summary>The few parts of a log that are near what is shown; whatever is further away is read again when it comes into view.</summary>
public sealed class LogParts(ILogSource source)
{
    /// <summary>A screen and its margins touch two or three parts; the others are for going back and forth.</summary>
    private const int Most = 6;

    private readonly LinkedList<(long Part, ImmutableArray<LogLine> Lines)> kept = [];
    private readonly List<LogLine> tail = [];

    /// <summary>Notes a line that came live, in order from line 1 on, so that the end of the log is never read twice.</summary>
    public void Append(LogEntry entry)
    {
        tail.Add(LogLine.From(entry));
        if (tail.Count < LogGrid.Length) return;
        Keep(LogGrid.Of(entry.Number), [.. tail]);
        tail.Clear();
    }

    /// <summary>All lines of a part that are known by now.</summary>
    public async ValueTask<ImmutableArray<LogLine>> Get(long part, CancellationToken cancel)
    {
        if (tail.Count > 0 && LogGrid.Of(tail[0].Number) == part) return [.. tail];
        for (var node = kept.First; node is not null; node = node.Next)
        {
            if (node.Value.Part != part) continue;
            kept.Remove(node);
            kept.AddFirst(node);
            return node.Value.Lines;
        }
        var read = await source.Read(LogGrid.FirstLine(part), LogGrid.Length, cancel);
        ImmutableArray<LogLine> lines = [.. read.Select(LogLine.From)];
        if (lines.Length == LogGrid.Length) Keep(part, lines);
        return lines;
    }

    private void Keep(long part, ImmutableArray<LogLine> lines)
    {
        kept.AddFirst((part, lines));
        if (kept.Count > Most) kept.RemoveLast();
    }
}
