using System.Globalization;

namespace Longshore.Bench.Figures;

/// <summary>Prints figures as a Markdown table, so that it can be taken over into docs/operate/performance.md as it is.</summary>
internal static class ResultTable
{
    private static readonly string[] Heads = ["figure", "measured", "spread", "reference in the same run", "ratio", "reach", "met"];

    public static void Print(IReadOnlyList<Figure> figures, TextWriter to)
    {
        List<string[]> rows = [Heads, .. figures.Select(Row)];
        var widths = Heads.Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        to.WriteLine(Line(rows[0], widths));
        to.WriteLine($"|{string.Join('|', widths.Select(width => new string('-', width + 2)))}|");
        foreach (var row in rows.Skip(1)) to.WriteLine(Line(row, widths));
    }

    private static string[] Row(Figure figure) =>
    [
        figure.Name,
        Text(figure.Value, figure.Unit),
        figure.Spread,
        figure.Reference is { } reference ? $"{reference.Name}: {Text(reference.Value, reference.Unit)}" : "",
        figure.Reference is { } ratio ? ratio.Ratio.ToString("0.##", CultureInfo.InvariantCulture) : "",
        figure.Reach is { } reach ? $"{(reach.IsCeiling ? "at most" : "at least")} {Text(reach.Bound, figure.Unit)}" : "",
        figure.Reach is { } bound ? (bound.IsMet(figure.Value) ? "yes" : "no") : "",
    ];

    private static string Text(double value, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{value.ToString(Math.Abs(value) >= 100 ? "#,0" : "0.0", CultureInfo.InvariantCulture)} {unit}");

    private static string Line(string[] cells, int[] widths) => $"| {string.Join(" | ", cells.Select((cell, column) => cell.PadRight(widths[column])))} |";
}
