using Longshore.Templates.Tokens;

namespace Longshore.Templates.Parsing;

/// <summary>Reads what an <c>if</c> asks, with the blanks around it.</summary>
internal static class ConditionReader
{
    public static Condition? Read(TokenTable table, ref int at, out int failed)
    {
        var text = table.Text;
        at = Scanner.SkipBlanks(text, at);
        var next = at;
        var left = ExpressionReader.Read(table, ref next, out failed);
        if (left is null) return ReadTextFirst(table, ref at, ref failed);
        var sign = at = Scanner.SkipBlanks(text, next);
        if (!ReadSign(text, ref sign, out var equal, out _)) return new Condition.Truth(left);
        next = sign;
        if (ExpressionReader.Read(table, ref next, out _) is { } right)
        {
            at = Scanner.SkipBlanks(text, next);
            return new Condition.WithValue(left, equal, right);
        }

        if (!Scanner.Quoted(text, ref sign, out var quoted, out _)) return new Condition.Truth(left);
        at = sign;
        return new Condition.WithText(left, equal, quoted);
    }

    private static Condition.WithText? ReadTextFirst(TokenTable table, ref int at, ref int failed)
    {
        var next = at;
        var isText = Scanner.Quoted(table.Text, ref next, out var quoted, out var textFailed);
        failed = Math.Max(failed, textFailed);
        if (!isText) return null;
        var isSign = ReadSign(table.Text, ref next, out var equal, out var signFailed);
        failed = Math.Max(failed, signFailed);
        if (!isSign) return null;
        var right = ExpressionReader.Read(table, ref next, out var rightFailed);
        failed = Math.Max(failed, rightFailed);
        if (right is null) return null;
        at = Scanner.SkipBlanks(table.Text, next);
        return new Condition.WithText(right, equal, quoted);
    }

    private static bool ReadSign(string text, ref int at, out bool equal, out int failed)
    {
        equal = Scanner.Is(text, at, '=');
        failed = equal || Scanner.Is(text, at, '!') ? at + 1 : at;
        if (failed == at || !Scanner.Is(text, failed, '=')) return false;
        at = Scanner.SkipBlanks(text, at + 2);
        return true;
    }
}
