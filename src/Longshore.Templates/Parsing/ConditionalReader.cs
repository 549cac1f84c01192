using Longshore.Templates.Tokens;

namespace Longshore.Templates.Parsing;

/// <summary>Reads <c>#{if C}..#{/if}</c> and <c>#{unless C}..#{/unless}</c>.</summary>
internal static class ConditionalReader
{
    private const string Else = "#{else}";
    private const string ElseIf = "#{elseif";

    public static bool IsElse(string text, int at) => Scanner.StartsWith(text, at, Else);

    public static bool IsElseIf(string text, int at) =>
        Scanner.StartsWith(text, at, ElseIf) && at + ElseIf.Length < text.Length && char.IsWhiteSpace(text[at + ElseIf.Length]);

    public static ConditionalToken? TryRead(TokenTable table, int start, int at, string keyword, out int end, out int failed)
    {
        var text = table.Text;
        end = at;
        if (!Scanner.Keyword(text, ref at, keyword, out failed)) return null;
        if (Scanner.SkipBlanks(text, at) == at) return null;
        if (ReadOpening(table, at, out var bodyStart, out failed) is not { } condition) return null;

        var isIf = keyword == "if";
        var stops = table.StopsFrom(bodyStart);
        var stop = isIf ? stops.If : stops.Unless;
        var first = new ConditionalClause(condition, new TokenBody(table, bodyStart, stop), stop.Offset);
        if (isIf && ReadElseIf(table, stop.Offset) is { } chain) first.Continue(chain);

        end = first.ChainStop;
        var otherwise = TokenBody.Empty;
        if (IsElse(text, end))
        {
            var elseStop = table.StopsFrom(end + Else.Length).Plain;
            otherwise = new TokenBody(table, end + Else.Length, elseStop);
            end = elseStop.Offset;
        }

        var close = isIf ? "#{/if}" : "#{/unless}";
        failed = Scanner.Mismatch(text, end, close);
        if (failed < end + close.Length) return null;
        end = failed;
        return isIf
            ? new ConditionalToken(first, otherwise, start)
            : new ConditionalToken(new ConditionalClause(condition, otherwise, end), first.Then, start);
    }

    // Every unclosed condition before a long chain looks at it, so each clause is read once, from the last to the first.
    private static ConditionalClause? ReadElseIf(TokenTable table, int start)
    {
        var unread = new Stack<(int At, ConditionalClause Clause)>();
        ConditionalClause? next = null;
        for (var at = start; IsElseIf(table.Text, at) && !table.ElseIfs.TryGetValue(at, out next); at = unread.Peek().Clause.ChainStop)
        {
            if (ReadOpening(table, at + ElseIf.Length, out var bodyStart, out _) is not { } condition)
            {
                table.ElseIfs[at] = null;
                break;
            }

            var stop = table.StopsFrom(bodyStart).If;
            unread.Push((at, new ConditionalClause(condition, new TokenBody(table, bodyStart, stop), stop.Offset)));
        }

        while (unread.TryPop(out var read))
        {
            if (next is not null) read.Clause.Continue(next);
            table.ElseIfs[read.At] = next = read.Clause;
        }

        return next;
    }

    private static Condition? ReadOpening(TokenTable table, int at, out int bodyStart, out int failed)
    {
        var condition = ConditionReader.Read(table, ref at, out failed);
        bodyStart = at + 1;
        if (condition is null) return null;
        failed = at;
        return Scanner.Is(table.Text, at, '}') ? condition : null;
    }
}
