using Longshore.Templates.Tokens;

namespace Longshore.Templates.Parsing;

/// <summary>Reads the token at one place: as a condition, a calculation, a loop or a substitution, in this order.</summary>
internal static class TokenReader
{
    public static void Read(TokenTable table, int index)
    {
        var start = table.StartAt(index);
        ref var attempt = ref table[index];
        attempt.Failed = start + 1;
        if (!Scanner.Is(table.Text, start + 2, '/')) ReadOpening(table, start, ref attempt);
        attempt.Stops = Stops(table, start, attempt);
    }

    private static void ReadOpening(TokenTable table, int start, ref TokenAttempt attempt)
    {
        var text = table.Text;
        var first = Scanner.SkipBlanks(text, start + 2);
        int end, failed;
        Token? token = (first < text.Length ? text[first] | 0x20 : 0) switch
        {
            'i' => ConditionalReader.TryRead(table, start, first, "if", out end, out failed),
            'u' => ConditionalReader.TryRead(table, start, first, "unless", out end, out failed),
            'c' => CalculationReader.TryRead(table, start, first, out end, out failed),
            'e' => RepetitionReader.TryRead(table, start, first, out end, out failed),
            _ => Nothing(first, out end, out failed),
        };
        Keep(table, token, end, failed, ref attempt);
        if (attempt.Token is not null && !IsIndex(text, start)) return;
        attempt.Substitution = TrySubstitution(table, start, first, out attempt.SubstitutionEnd, out failed);
        if (attempt.Token is null) Keep(table, attempt.Substitution, attempt.SubstitutionEnd, failed, ref attempt);
    }

    private static void Keep(TokenTable table, Token? token, int end, int failed, ref TokenAttempt attempt)
    {
        if (token is null)
        {
            attempt.Failed = Math.Max(attempt.Failed, failed);
            return;
        }

        attempt.Token = token.Depth <= TooDeepToken.Deepest ? token : new TooDeepToken(table.Text, token.Position, end);
        attempt.End = end;
    }

    private static Token? Nothing(int at, out int end, out int failed)
    {
        end = failed = at;
        return null;
    }

    private static SubstitutionToken? TrySubstitution(TokenTable table, int start, int at, out int end, out int failed)
    {
        end = at;
        if (ExpressionReader.Read(table, ref at, out failed) is not { } expression) return null;
        failed = Scanner.SkipBlanks(table.Text, at);
        end = failed + 1;
        return Scanner.Is(table.Text, failed, '}') ? new SubstitutionToken(expression, start) : null;
    }

    private static bool IsIndex(string text, int start)
    {
        var before = start - 1;
        while (before >= 0 && char.IsWhiteSpace(text[before])) before--;
        return before >= 0 && text[before] == '[';
    }

    private static BodyStops Stops(TokenTable table, int start, in TokenAttempt attempt)
    {
        var here = new BodyStop(start, 0);
        var stops = attempt.Token is { } token ? table.StopsFrom(attempt.End).With(token.Depth) : BodyStops.All(start);
        if (ConditionalReader.IsElse(table.Text, start)) return stops with { Unless = here, If = here };
        return ConditionalReader.IsElseIf(table.Text, start) ? stops with { If = here } : stops;
    }
}
