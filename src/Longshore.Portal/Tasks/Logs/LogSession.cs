using System.Collections.Immutable;

namespace Longshore.Portal.Tasks.Logs;

/// <summary>What one person sees of one log: level, open sections, the rows in view, the chosen lines. Knows nothing of the browser.</summary>
/// <remarks>Belongs to one circuit: all calls come from its renderer's turn.</remarks>
public sealed class LogSession(ILogSource source, TimeProvider time)
{
    private const int UsualScreen = 40;
    private const int BiggestScreen = 300;

    private readonly HashSet<string> closed = new(StringComparer.Ordinal);
    private ImmutableArray<LogSection> arranged = [];
    private (long First, int Count) view = (0, UsualScreen);
    private int shows;

    public LogBook Book { get; } = new(source, time);
    public LogDetail Detail { get; private set; } = LogDetail.Info;

    /// <summary>Node of the only section shown, or null for all.</summary>
    public string? Only { get; private set; }

    /// <summary>The end stays in view while lines come.</summary>
    public bool Follows { get; private set; }
    public LogSelection? Selection { get; private set; }
    public LogOutline Outline { get; private set; } = new(new(), [], LogDetail.Info);

    /// <summary>The rows to render; <see cref="FirstRow"/> is the first of them.</summary>
    public ImmutableArray<LogRow> Rows { get; private set; } = [];
    public long FirstRow { get; private set; }

    /// <summary>A row to bring into view, numbered so that the same row can be asked for again; empty: none.</summary>
    public string Show { get; private set; } = "";

    /// <summary>Sections in order, as the task's steps give them.</summary>
    public void Arrange(ImmutableArray<LogSection> sections) => arranged = sections;

    /// <summary>Changes level and section; both come from the address.</summary>
    public void Choose(LogDetail detail, string? only)
    {
        Detail = detail;
        Only = only;
    }

    public void Follow(bool follows) => Follows = follows;

    public void Look(long first, int count) => view = (Math.Max(0, first), Math.Clamp(count, 1, BiggestScreen));

    public void Toggle(string node)
    {
        if (!closed.Remove(node)) closed.Add(node);
    }

    public void Select(LogSelection? selection) => Selection = selection;

    /// <summary>Chooses a line and brings it into view: opens its section, and drops the level or section filter that hides it.</summary>
    /// <returns>False: there is no such line (yet).</returns>
    public async Task<bool> Reveal(LogSelection lines, CancellationToken cancel)
    {
        if (await Book.Line(lines.From, cancel) is not { } line) return false;
        if (!Detail.Admits(line.Category)) Detail = LogDetail.Everything;
        if (Only is not null && Only != line.Node) Only = null;
        closed.Remove(line.Node);
        Follows = false;
        Selection = lines;
        Arrange();
        if (await Book.Find(lines.From, Detail, cancel) is not { } found || Outline.IndexOf(found.Node) is not (>= 0 and var section)) return false;
        var row = Outline.RowOf(new LogPlace(section, found.Rank));
        view = (Math.Max(0, row - view.Count / 3), view.Count);
        Show = $"{row}:{++shows}";
        return true;
    }

    /// <summary>Brings the title of a section into view.</summary>
    public void RevealSection(string node)
    {
        Arrange();
        if (Outline.IndexOf(node) is not (>= 0 and var section)) return;
        Follows = false;
        var row = Outline.RowOf(new LogPlace(section, LogPlace.Header));
        view = (row, view.Count);
        Show = $"{row}:{++shows}";
    }

    /// <summary>Fetches the rows in view with a margin of a screen on both sides, so that scrolling has something to show at once.</summary>
    public async Task Refresh(CancellationToken cancel)
    {
        Arrange();
        var outline = Outline;
        var margin = Math.Max(UsualScreen, view.Count);
        var first = Follows ? outline.Rows - view.Count : Math.Min(view.First, Math.Max(0, outline.Rows - view.Count));
        first = Math.Max(0, first - margin);
        var rows = await Book.Rows(outline, first, view.Count + 2 * margin, cancel);
        // A later refresh has overtaken this one while it read.
        if (outline != Outline) return;
        (Rows, FirstRow) = (rows, first);
    }

    /// <summary>Where a walk through the log starts: at the chosen line, else at the top of the screen.</summary>
    public (int Section, long Number) Here()
    {
        if (Selection is { } chosen && Rows.OfType<LogRow.Text>().FirstOrDefault(row => row.Line.Number == chosen.From) is { } row)
            return (Math.Max(0, Outline.IndexOf(row.Line.Node)), chosen.From);
        if (Outline.Rows == 0) return (0, 0);
        var place = Outline.At(Math.Min(view.First, Outline.Rows - 1));
        var line = Rows.OfType<LogRow.Text>().FirstOrDefault(row => row.Row >= view.First);
        return line is null ? (place.Section, 0) : (Math.Max(0, Outline.IndexOf(line.Line.Node)), line.Line.Number - 1);
    }

    private void Arrange()
    {
        var known = arranged.Select(section => section.Node).ToHashSet(StringComparer.Ordinal);
        // A node that no step claims still has lines that someone wrote: they are shown under its id.
        var strangers = Book.Tally.Nodes.Where(node => !known.Contains(node)).Select(node => new LogSection(node, node, null, ""));
        var sections = arranged.Concat(strangers)
            .Where(section => Only is null ? section.Look is not null || Book.Tally.Count(section.Node, Detail.Filter()) > 0 : section.Node == Only)
            .Select(section => section with { IsOpen = Only is not null || !closed.Contains(section.Node), HasHeader = Only is null });
        Outline = new LogOutline(Book.Tally, [.. sections], Detail);
    }
}
