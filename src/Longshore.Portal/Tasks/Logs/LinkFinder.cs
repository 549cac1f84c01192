namespace Longshore.Portal.Tasks.Logs;

/// <summary>Finds web addresses in text: http and https, nothing else.</summary>
internal static class LinkFinder
{
    // Longer than any browser accepts; also keeps the search linear on hostile text.
    private const int LongestLink = 2_048;

    /// <summary>Start and length of each address, in order.</summary>
    public static IEnumerable<(int Start, int Length)> Find(string text)
    {
        for (var at = 0; Next(text, at) is var start and >= 0;)
        {
            var end = start;
            while (end < text.Length && end - start < LongestLink && MayStandInLink(text[end])) end++;
            while (end > start && IsTrailing(text, start, end)) end--;
            if (IsLink(text[start..end])) yield return (start, end - start);
            at = Math.Max(end, start + 4);
        }
    }

    private static int Next(string text, int at)
    {
        for (; at < text.Length; at++)
        {
            at = text.IndexOf("http", at, StringComparison.OrdinalIgnoreCase);
            if (at < 0) return -1;
            var rest = text.AsSpan(at + 4);
            var isLink = rest.StartsWith("://", StringComparison.Ordinal) || rest.StartsWith("s://", StringComparison.OrdinalIgnoreCase);
            if (isLink && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))) return at;
        }
        return -1;
    }

    private static bool MayStandInLink(char c) => c > ' ' && c is not ('"' or '<' or '>' or '`' or '{' or '}' or '|' or '\\' or '^') && !char.IsWhiteSpace(c) && !char.IsControl(c) && !IsInvisible(c);

    // Characters that reorder or hide text could make an address look like another one.
    private static bool IsInvisible(char c) => c is (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or (>= '\u2060' and <= '\u206f') or '\ufeff';

    // "(see http://a.b/c)." ends before the bracket; "http://a.b/c_(d)" keeps it.
    private static bool IsTrailing(string text, int start, int end) => text[end - 1] switch
    {
        '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' => true,
        ')' => text.AsSpan(start, end - start).Count('(') < text.AsSpan(start, end - start).Count(')'),
        ']' => text.AsSpan(start, end - start).Count('[') < text.AsSpan(start, end - start).Count(']'),
        _ => false,
    };

    private static bool IsLink(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0;
}
