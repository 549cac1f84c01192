using System.Text;

namespace Longshore.Templates.Tokens;

/// <summary>A symbol and the filters its value goes through. The symbol is empty in <c>#{ | NowDate}</c>.</summary>
internal sealed class Expression
{
    public Expression(SymbolPath symbol, FilterStep[] filters)
    {
        Symbol = symbol;
        Filters = filters;
        Depth = symbol.Depth;
        foreach (var filter in filters) Depth = Math.Max(Depth, filter.Depth);
    }

    public SymbolPath Symbol { get; }

    public FilterStep[] Filters { get; }

    public int Depth { get; }

    public bool IsPlainSymbol => Filters.Length == 0;

    public void Print(StringBuilder into)
    {
        Symbol.Print(into);
        foreach (var filter in Filters) filter.Print(into);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        Print(text);
        return text.ToString();
    }
}
