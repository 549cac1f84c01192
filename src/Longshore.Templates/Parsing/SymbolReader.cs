using Longshore.Templates.Tokens;

namespace Longshore.Templates.Parsing;

/// <summary>Reads <c>Name.Name[index]</c>.</summary>
internal static class SymbolReader
{
    /// <summary>The longest symbol that starts at <paramref name="at"/>, or null when there is not even a name.</summary>
    public static SymbolPath? Read(TokenTable table, ref int at, out int failed)
    {
        var text = table.Text;
        if (!Scanner.Name(text, ref at, out var name, out failed)) return null;
        var steps = table.Steps;
        steps.Clear();
        steps.Add(new SymbolStep.Name(name));
        while (at < text.Length)
        {
            var next = at + 1;
            SymbolStep? step = text[at] switch
            {
                '.' => Scanner.Name(text, ref next, out name, out _) ? new SymbolStep.Name(name) : null,
                '[' => ReadIndex(table, at, out next),
                _ => null,
            };
            if (step is null) break;
            steps.Add(step);
            at = next;
        }

        return new SymbolPath([.. steps]);
    }

    /// <summary>The name of a variable: its longest beginning that is a symbol counts.</summary>
    public static SymbolPath? ReadVariableName(string name, List<SymbolStep>? scratch = null)
    {
        var at = 0;
        return Read(new TokenTable(name, scratch), ref at, out _);
    }

    private static SymbolStep? ReadIndex(TokenTable table, int open, out int next)
    {
        if (table.TryAt(Scanner.SkipBlanks(table.Text, open + 1), out var token) && token.Substitution is { Expression.IsPlainSymbol: true, Depth: < TooDeepToken.Deepest } symbol)
        {
            next = Scanner.SkipBlanks(table.Text, token.SubstitutionEnd);
            if (Scanner.Is(table.Text, next++, ']')) return new SymbolStep.IndexedBy(symbol.Expression.Symbol);
        }

        var close = table.ClosingBracket(open);
        next = close + 1;
        return close < 0 ? null : new SymbolStep.Index(new IndexText(table.Text, open + 1, close));
    }
}
