using Longshore.Templates.Tokens;

namespace Longshore.Templates.Parsing;

/// <summary>Reads <c>Symbol | Filter option | Filter</c>.</summary>
internal static class ExpressionReader
{
    /// <summary>An expression that starts at a character other than a blank. Blanks behind a plain symbol are left alone.</summary>
    public static Expression? Read(TokenTable table, ref int at, out int failed)
    {
        var text = table.Text;
        var behind = at;
        var symbol = SymbolReader.Read(table, ref behind, out var symbolFailed);
        var bar = symbol is null ? at : Scanner.SkipBlanks(text, behind);
        failed = Math.Max(bar, symbolFailed);
        if (Scanner.Is(text, bar, '|'))
        {
            var filters = new List<FilterStep>();
            if (ReadFilter(table, ref bar, out var filterFailed) is { } first)
            {
                filters.Add(first);
                while (Scanner.Is(text, bar, '|') && ReadFilter(table, ref bar, out _) is { } next) filters.Add(next);
                at = bar;
                return new Expression(symbol ?? SymbolPath.Empty, [.. filters]);
            }

            failed = Math.Max(failed, filterFailed);
        }

        if (symbol is null) return null;
        at = behind;
        return new Expression(symbol, []);
    }

    private static FilterStep? ReadFilter(TokenTable table, ref int at, out int failed)
    {
        var next = at + 1;
        if (!Scanner.Word(table.Text, ref next, out var name, out failed)) return null;
        var options = new List<Token>();
        while (ReadOption(table, ref next) is { } option) options.Add(option);
        at = next;
        return new FilterStep(name, [.. options]);
    }

    // Blanks may stand before a word or a text, but neither before nor behind a token.
    private static Token? ReadOption(TokenTable table, ref int at)
    {
        if (table.TryAt(at, out var attempt))
        {
            if (attempt.Token is not null) at = attempt.End;
            return attempt.Token;
        }

        var start = at;
        return Scanner.Word(table.Text, ref at, out var option, out _) || Scanner.Quoted(table.Text, ref at, out option, out _)
            ? new TextToken(option, start)
            : null;
    }
}
