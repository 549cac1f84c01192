using System.Globalization;
using Longshore.Templates.Calculation;
using Longshore.Templates.Tokens;

namespace Longshore.Templates.Parsing;

/// <summary>Reads <c>#{calc E}</c>. What an operand starts with decides what it is: there is no second try as something else.</summary>
internal static class CalculationReader
{
    // Parentheses are read by recursion.
    private const int DeepestParentheses = 100;

    public static CalculationToken? TryRead(TokenTable table, int start, int at, out int end, out int failed)
    {
        var text = table.Text;
        end = at;
        if (!Scanner.Keyword(text, ref at, "calc", out failed)) return null;
        var first = Scanner.SkipBlanks(text, at);
        if (first == at) return null;
        if (ReadSum(table, ref first, 0, out failed) is not { } expression) return null;
        failed = Scanner.SkipBlanks(text, first);
        end = failed + 1;
        return Scanner.Is(text, failed, '}') ? new CalculationToken(expression, start) : null;
    }

    private static CalculationPart? ReadSum(TokenTable table, ref int at, int depth, out int failed) =>
        ReadChain(table, ref at, '+', '-', depth, out failed, ReadProduct);

    private static CalculationPart? ReadProduct(TokenTable table, ref int at, int depth, out int failed) =>
        ReadChain(table, ref at, '*', '/', depth, out failed, ReadOperand);

    private delegate CalculationPart? PartReader(TokenTable table, ref int at, int depth, out int failed);

    private static CalculationPart? ReadChain(TokenTable table, ref int at, char one, char other, int depth, out int failed, PartReader read)
    {
        if (read(table, ref at, depth, out failed) is not { } first) return null;
        var rest = new List<(char, CalculationPart)>();
        while (true)
        {
            var sign = Scanner.SkipBlanks(table.Text, at);
            if (!Scanner.Is(table.Text, sign, one) && !Scanner.Is(table.Text, sign, other)) break;
            var next = Scanner.SkipBlanks(table.Text, sign + 1);
            if (read(table, ref next, depth, out _) is not { } operand) break;
            rest.Add((table.Text[sign], operand));
            at = next;
        }

        return rest.Count == 0 ? first : new CalculationPart.Chain(first, rest);
    }

    private static CalculationPart? ReadOperand(TokenTable table, ref int at, int depth, out int failed)
    {
        failed = at;
        if (at >= table.Text.Length) return null;
        return table.Text[at] switch
        {
            '(' => ReadParentheses(table, ref at, depth, out failed),
            '{' => ReadWrapped(table, ref at, out failed),
            '.' or (>= '0' and <= '9') => ReadConstant(table.Text, ref at, out failed),
            _ => ReadVariable(table, ref at, out failed),
        };
    }

    private static CalculationPart? ReadParentheses(TokenTable table, ref int at, int depth, out int failed)
    {
        var next = at + 1;
        failed = next;
        if (depth == DeepestParentheses || ReadSum(table, ref next, depth + 1, out failed) is not { } inner) return null;
        failed = next;
        if (!Scanner.Is(table.Text, next, ')')) return null;
        at = next + 1;
        return inner;
    }

    private static CalculationPart? ReadWrapped(TokenTable table, ref int at, out int failed)
    {
        var next = at + 1;
        if (ReadVariable(table, ref next, out failed) is not { } variable) return null;
        failed = next;
        if (!Scanner.Is(table.Text, next, '}')) return null;
        at = next + 1;
        return variable;
    }

    private static CalculationPart.Variable? ReadVariable(TokenTable table, ref int at, out int failed)
    {
        var next = Scanner.SkipBlanks(table.Text, at);
        if (SymbolReader.Read(table, ref next, out failed) is not { } symbol) return null;
        at = Scanner.SkipBlanks(table.Text, next);
        return new CalculationPart.Variable(symbol);
    }

    private static CalculationPart.Constant? ReadConstant(string text, ref int at, out int failed)
    {
        var end = SkipDigits(text, at);
        if (Scanner.Is(text, end, '.'))
        {
            failed = end + 1;
            end = SkipDigits(text, failed);
            if (end == failed) return null;
        }

        failed = end;
        var value = double.Parse(text.AsSpan(at, end - at), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        at = end;
        return new CalculationPart.Constant(value);
    }

    private static int SkipDigits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at;
    }
}
