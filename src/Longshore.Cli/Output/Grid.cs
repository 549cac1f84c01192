using Spectre.Console;

namespace Longshore.Cli.Output;

/// <summary>Draws a list as a table without lines, so that <c>awk</c> and eyes read it alike.</summary>
internal static class Grid
{
    public static void Write<T>(Terminal terminal, IEnumerable<T> items, params ReadOnlySpan<Column<T>> columns)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = true };
        foreach (var column in columns)
        {
            var heading = new TableColumn(new Text(column.Title, new Style(decoration: Decoration.Bold))) { NoWrap = !terminal.IsOutTerminal };
            heading.Padding = new Padding(0, 0, 2, 0);
            table.AddColumn(heading);
        }

        foreach (var item in items)
        {
            var cells = new List<Text>(columns.Length);
            foreach (var column in columns) cells.Add(new Text(TerminalText.Clean(column.Value(item) ?? "")));
            table.AddRow(cells);
        }

        terminal.OutConsole().Write(table);
        terminal.Out.Flush();
    }
}
