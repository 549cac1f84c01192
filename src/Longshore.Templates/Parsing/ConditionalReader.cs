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
        var first = new ElseIfClause(condition, bodyStart, isIf ? stops.If : stops.Unless);
        var elseStart = end = isIf ? ChainStop(table, first.BodyStop) : first.BodyStop;
        if (IsElse(text, end))
        {
            elseStart += Else.Length;
            end = table.StopsFrom(elseStart).Plain;
        }

        var close = isIf ? "#{/if}" : "#{/unless}";
        failed = Scanner.Mismatch(text, end, close);
        if (failed < end + close.Length) return null;
        var last = table.Body(elseStart, end);
        end = failed;
        var clauses = new List<ElseIfClause> { first };
        while (isIf && ReadElseIf(table, clauses[^1].BodyStop) is { } clause) clauses.Add(clause);
        return Build(table, start, clauses, last, isIf);
    }

    private static ConditionalToken Build(TokenTable table, int start, List<ElseIfClause> clauses, Token[] last, bool isIf)
    {
        var built = new ConditionalClause[clauses.Count];
        for (var i = 0; i < built.Length; i++)
        {
            var body = table.Body(clauses[i].BodyStart, clauses[i].BodyStop);
            var otherwise = i == built.Length - 1 ? last : [];
            built[i] = isIf ? new(clauses[i].Condition, body, otherwise) : new(clauses[i].Condition, otherwise, body);
        }

        return new ConditionalToken(built, start);
    }

    // Every unclosed condition before a long chain looks at it, so each clause is read once and knows where its chain stops.
    private static int ChainStop(TokenTable table, int start)
    {
        var stop = start;
        while (ReadElseIf(table, stop) is { } clause)
        {
            stop = clause.ChainStop ?? clause.BodyStop;
            if (clause.ChainStop is not null) break;
        }

        for (var clause = ReadElseIf(table, start); clause is { ChainStop: null }; clause = ReadElseIf(table, clause.BodyStop)) clause.ChainStop = stop;
        return stop;
    }

    private static ElseIfClause? ReadElseIf(TokenTable table, int at)
    {
        if (!IsElseIf(table.Text, at)) return null;
        if (table.ElseIfs.TryGetValue(at, out var known)) return known;
        ElseIfClause? clause = null;
        if (ReadOpening(table, at + ElseIf.Length, out var bodyStart, out _) is { } condition)
            clause = new ElseIfClause(condition, bodyStart, table.StopsFrom(bodyStart).If);
        table.ElseIfs[at] = clause;
        return clause;
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
