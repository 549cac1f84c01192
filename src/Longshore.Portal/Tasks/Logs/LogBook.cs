using System.Collections.Immutable;
using System.Text;
using Longshore.Orchestration.Tasks;

namespace Longshore.Portal.Tasks.Logs;

/// <summary>A log while it is looked at: counts all lines as they come and fetches those in view. Its memory does not grow with the text.</summary>
/// <remarks>Belongs to one circuit: all calls come from its renderer's turn.</remarks>
public sealed class LogBook(ILogSource source, TimeProvider time)
{
    // The renderer's turn is lent to the log for this long at a time; then clicks and keys come first.
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(15);

    private const long MostCopied = 20_000;
    private readonly LogParts parts = new(source);

    public LineTally<LogCategory> Tally { get; } = new();

    /// <summary>True once all lines were counted and no more will come.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Counts lines from where it stands, live, until the log is complete. A broken stream may be followed again.</summary>
    /// <param name="changed">Raised after each batch.</param>
    public async Task Follow(Action changed, CancellationToken cancel)
    {
        var since = time.GetTimestamp();
        await foreach (var batch in source.Follow(Tally.Lines + 1, cancel))
        {
            foreach (var entry in batch)
                if (Tally.Add(entry.Number, entry.Node, entry.Category)) parts.Append(entry);
            changed();
            if (time.GetElapsedTime(since) < Turn) continue;
            await Task.Yield();
            since = time.GetTimestamp();
        }
        IsComplete = true;
        changed();
    }

    /// <summary>The rows from <paramref name="first"/> on, at most <paramref name="count"/>.</summary>
    public async Task<ImmutableArray<LogRow>> Rows(LogOutline outline, long first, int count, CancellationToken cancel)
    {
        var rows = ImmutableArray.CreateBuilder<LogRow>(count);
        var end = Math.Min(outline.Rows, first + count);
        for (var row = Math.Max(0, first); row < end;)
        {
            var place = outline.At(row);
            if (place.IsHeader)
            {
                rows.Add(new LogRow.Title(row, outline.Sections[place.Section], outline.LinesOf[place.Section]));
                row++;
                continue;
            }
            var wanted = Math.Min(end - row, outline.LinesOf[place.Section] - place.Rank);
            var lines = await Lines(outline.Sections[place.Section].Node, outline.Detail, place.Rank, (int)wanted, cancel);
            foreach (var line in lines) rows.Add(new LogRow.Text(row++, line));
            // Lines that were counted but are no longer stored leave the rest of the screen empty.
            if (lines.Count < wanted) break;
        }
        return rows.ToImmutable();
    }

    /// <summary>Where a line stands in its section; null when the level hides it or it does not exist.</summary>
    public async Task<(string Node, long Rank)?> Find(long number, LogDetail detail, CancellationToken cancel)
    {
        if (number < 1 || number > Tally.Lines) return null;
        var part = LogGrid.Of(number);
        var lines = await parts.Get(part, cancel);
        var line = lines.FirstOrDefault(line => line.Number == number);
        if (line is null || !detail.Admits(line.Category)) return null;
        var before = lines.Count(other => other.Number < number && other.Node == line.Node && detail.Admits(other.Category));
        return (line.Node, Tally.CountBefore(line.Node, detail.Filter(), part) + before);
    }

    /// <summary>The node a line belongs to; null when there is no such line.</summary>
    public async Task<LogLine?> Line(long number, CancellationToken cancel) =>
        number >= 1 && number <= Tally.Lines ? (await parts.Get(LogGrid.Of(number), cancel)).FirstOrDefault(line => line.Number == number) : null;

    /// <summary>The text of some lines without escape sequences, for the clipboard: at most 20,000 lines, of those the level shows or not.</summary>
    public async Task<string> Text(LogSelection lines, CancellationToken cancel)
    {
        var text = new StringBuilder();
        var to = Math.Min(lines.To, lines.From + MostCopied - 1);
        for (var from = lines.From; from <= to;)
        {
            var read = await source.Read(from, (int)Math.Min(1_024, to - from + 1), cancel);
            if (read.IsEmpty) break;
            foreach (var line in read)
            {
                text.Append(AnsiText.Plain(line.Text));
                if (!line.Continues) text.Append('\n');
            }
            from += read.Length;
        }
        return text.ToString();
    }

    private async Task<List<LogLine>> Lines(string node, LogDetail detail, long rank, int count, CancellationToken cancel)
    {
        var lines = new List<LogLine>(count);
        if (Tally.Find(node, detail.Filter(), rank) is not { } found) return lines;
        var skip = found.Rank;
        for (var part = found.Part; part < Tally.Parts && lines.Count < count; part++)
        {
            if (Tally.CountIn(part, node, detail.Filter()) == 0) continue;
            foreach (var line in await parts.Get(part, cancel))
            {
                if (line.Node != node || !detail.Admits(line.Category) || skip-- > 0) continue;
                lines.Add(line);
                if (lines.Count == count) break;
            }
        }
        return lines;
    }
}
