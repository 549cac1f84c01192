using System.Collections.Immutable;

namespace Longshore.Portal.Tasks.Logs;

/// <summary>A line that was found, and where.</summary>
/// <param name="Ordinal">Its number among all that match, from 1, in the order of the screen.</param>
public sealed record LogHit(string Node, long Number, long Ordinal);

/// <summary>Walks from match to match in the order of the screen, reading only the parts that hold one.</summary>
/// <param name="tally">Where lines of which kind lie.</param>
/// <param name="admits">The kinds that may match.</param>
/// <param name="matches">Whether a line of such a kind does.</param>
internal sealed class LogFinder<TKind>(LineTally<TKind> tally, Func<TKind, bool> admits, Func<Orchestration.Tasks.LogEntry, bool> matches, ILogSource source)
    where TKind : struct
{
    /// <summary>The next match after <paramref name="from"/>, or the one before it; goes round at the ends. Null: nothing matches.</summary>
    /// <param name="from">Section (by index) and number of the line to start from; number 0 stands before the section's first line.</param>
    public async Task<LogHit?> Step(ImmutableArray<LogSection> sections, (int Section, long Number) from, bool forward, CancellationToken cancel)
    {
        for (var turn = 0; turn <= sections.Length; turn++)
        {
            var at = Around(from.Section + (forward ? turn : -turn), sections.Length);
            var bound = turn == 0 ? from.Number : forward ? 0 : long.MaxValue;
            if (await InSection(sections[at].Node, bound, forward, cancel) is not { } found) continue;
            var before = sections.Take(at).Sum(section => tally.Count(section.Node, admits));
            return new LogHit(sections[at].Node, found.Number, before + found.Rank + 1);
        }
        return null;
    }

    private async Task<(long Number, long Rank)?> InSection(string node, long bound, bool forward, CancellationToken cancel)
    {
        var last = tally.Parts - 1L;
        var part = bound switch { 0 => 0, long.MaxValue => last, _ => Math.Min(last, LogGrid.Of(bound)) };
        for (; part >= 0 && part <= last; part += forward ? 1 : -1)
        {
            if (tally.CountIn(part, node, admits) == 0) continue;
            var lines = await source.Read(LogGrid.FirstLine(part), LogGrid.Length, cancel);
            var hits = lines.Where(line => line.Node == node && matches(line)).Select(line => line.Number).ToList();
            var index = forward ? hits.FindIndex(number => number > bound) : hits.FindLastIndex(number => number < bound);
            if (index >= 0) return (hits[index], tally.CountBefore(node, admits, part) + index);
        }
        return null;
    }

    private static int Around(int index, int length) => ((index % length) + length) % length;
}
