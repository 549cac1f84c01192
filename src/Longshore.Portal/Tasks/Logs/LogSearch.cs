using System.Collections.Immutable;
using Longshore.Orchestration.Tasks;

namespace Longshore.Portal.Tasks.Logs;

/// <summary>A search through a whole log, also the parts that are not shown: counts first, and steps from match to match.</summary>
/// <remarks>Lines that the level hides are not searched: what is counted can be reached.</remarks>
public sealed class LogSearch
{
    // A read of four parts: about 1 ms of decoding, so that a search never holds the page's turn.
    private const int Stride = 4 * LogGrid.Length;

    private readonly ILogSource source;
    private readonly LogDetail detail;
    private readonly LineTally<bool> tally = new();
    private readonly LogFinder<bool> finder;

    public LogSearch(ILogSource source, string query, LogDetail detail)
    {
        this.source = source;
        this.detail = detail;
        Query = query;
        finder = new LogFinder<bool>(tally, IsMatch, Matches, source);
    }

    public string Query { get; }

    /// <summary>Lines looked at so far.</summary>
    public long Searched => tally.Lines;

    /// <summary>Lines that match, in the sections given.</summary>
    public long Count(ImmutableArray<LogSection> sections) => sections.Sum(section => tally.Count(section.Node, IsMatch));

    /// <summary>Looks through the next few lines, at most up to line <paramref name="to"/>; false when there was nothing left to look at.</summary>
    public async Task<bool> Advance(long to, CancellationToken cancel)
    {
        var from = Searched + 1;
        if (from > to) return false;
        var lines = await source.Read(from, (int)Math.Min(Stride, to - from + 1), cancel);
        foreach (var line in lines) tally.Add(line.Number, line.Node, Matches(line));
        return lines.Length > 0;
    }

    /// <summary>The next match, or the one before; goes round at the ends. Null: none so far.</summary>
    public Task<LogHit?> Step(ImmutableArray<LogSection> sections, (int Section, long Number) from, bool forward, CancellationToken cancel) =>
        finder.Step(sections, from, forward, cancel);

    private static bool IsMatch(bool matches) => matches;

    private bool Matches(LogEntry line) => detail.Admits(line.Category) && AnsiText.Plain(line.Text).Contains(Query, StringComparison.OrdinalIgnoreCase);
}
