using System.Collections.Immutable;

namespace Longshore.Portal.Tasks.Logs;

/// <summary>A piece of a line that looks the same from start to end.</summary>
/// <param name="Href">Address it links to; http or https only.</param>
/// <param name="IsMatch">Part of what was searched for.</param>
public sealed record LogSpan(string Text, AnsiStyle Style, string? Href, bool IsMatch)
{
    /// <summary>Cuts a line into pieces: its styles, its addresses and the matches of <paramref name="query"/> (null: none).</summary>
    public static ImmutableArray<LogSpan> Of(string line, string? query)
    {
        var ansi = AnsiText.Parse(line);
        var links = LinkFinder.Find(ansi.Text).ToList();
        var matches = Matches(ansi.Text, query);
        var cuts = new SortedSet<int> { 0, ansi.Text.Length };
        foreach (var run in ansi.Runs) cuts.Add(run.Start);
        foreach (var (start, length) in links.Concat(matches))
        {
            cuts.Add(start);
            cuts.Add(start + length);
        }
        var spans = ImmutableArray.CreateBuilder<LogSpan>(cuts.Count - 1);
        var from = 0;
        foreach (var to in cuts.Skip(1))
        {
            var link = links.Find(link => link.Start <= from && from < link.Start + link.Length);
            var style = ansi.Runs[RunAt(ansi.Runs, from)].Style;
            spans.Add(new LogSpan(
                ansi.Text[from..to], style, link.Length > 0 ? ansi.Text.Substring(link.Start, link.Length) : null, matches.Exists(match => match.Start <= from && from < match.Start + match.Length)));
            from = to;
        }
        return spans.ToImmutable();
    }

    private static int RunAt(ImmutableArray<AnsiRun> runs, int position)
    {
        var at = 0;
        while (at + 1 < runs.Length && runs[at + 1].Start <= position) at++;
        return at;
    }

    private static List<(int Start, int Length)> Matches(string text, string? query)
    {
        var matches = new List<(int, int)>();
        if (string.IsNullOrEmpty(query)) return matches;
        for (var at = text.IndexOf(query, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(query, at + query.Length, StringComparison.OrdinalIgnoreCase))
            matches.Add((at, query.Length));
        return matches;
    }
}
