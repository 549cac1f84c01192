using Longshore.Templates.Tokens;

namespace Longshore.Templates.Parsing;

/// <summary>Reads <c>#{each item in Collection}..#{/each}</c>.</summary>
internal static class RepetitionReader
{
    private const string Close = "#{/each}";

    public static RepetitionToken? TryRead(TokenTable table, int start, int at, out int end, out int failed)
    {
        var text = table.Text;
        end = at;
        if (!Scanner.Keyword(text, ref at, "each", out failed)) return null;
        var itemStart = Scanner.SkipBlanks(text, at);
        if (itemStart == at) return null;
        at = itemStart;
        if (!Scanner.Name(text, ref at, out var item, out failed)) return null;
        at = Scanner.SkipBlanks(text, at);
        if (!Scanner.Keyword(text, ref at, "in", out failed)) return null;
        at = Scanner.SkipBlanks(text, at);
        if (SymbolReader.Read(table, ref at, out failed) is not { } collection) return null;
        failed = Scanner.SkipBlanks(text, at);
        if (!Scanner.Is(text, failed, '}')) return null;
        var bodyStart = failed + 1;
        var bodyStop = table.StopsFrom(bodyStart).Plain;
        failed = Scanner.Mismatch(text, bodyStop.Offset, Close);
        if (failed < bodyStop.Offset + Close.Length) return null;
        end = failed;
        return new RepetitionToken(item, collection, new TokenBody(table, bodyStart, bodyStop), start);
    }
}
