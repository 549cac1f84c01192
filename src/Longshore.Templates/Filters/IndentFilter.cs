using System.Globalization;

namespace Longshore.Templates.Filters;

/// <summary>
/// Indents lines. Options: a number of blanks (default 4), <c>first/others</c>, <c>/others</c>, a text, or two texts for the first and the other lines.
/// </summary>
internal static class IndentFilter
{
    private const int MostBlanks = 255;

    public static string? Indent(FilterCall call)
    {
        if (call.Argument is not { } text) return null;
        if (text.Length == 0) return "";
        var (first, others) = call.Options switch
        {
            [] => Blanks(4, 4),
            [var both] => FromNumbers(both) ?? (both, both),
            [var one, var rest] => (one, rest),
            _ => (null, null),
        };
        if (first is null || others is null) return null;
        call.Run.CheckLength(text.Length + first.Length + (long)text.AsSpan().Count('\n') * others.Length);
        return first + text.Replace("\n", "\n" + others, StringComparison.Ordinal);
    }

    private static (string?, string?) Blanks(int first, int others) => (new string(' ', first), new string(' ', others));

    // A number too big for blanks is a text like any other.
    private static (string?, string?)? FromNumbers(string option)
    {
        var slash = option.IndexOf('/', StringComparison.Ordinal);
        if (!IsCount(option.AsSpan(slash + 1), out var others)) return null;
        if (slash < 0) return Blanks(others, others);
        if (slash == 0) return Blanks(0, others);
        return IsCount(option.AsSpan(0, slash), out var first) ? Blanks(first, others) : null;
    }

    private static bool IsCount(ReadOnlySpan<char> digits, out int count)
    {
        count = 0;
        return digits.Length is >= 1 and <= 3 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count <= MostBlanks;
    }
}
