using System.Buffers;

namespace Longshore.Templates.Parsing;

/// <summary>
/// Reads the smallest pieces: blanks, names, keywords, quoted texts. A reader moves <c>at</c> only when it succeeds; else <c>failed</c> says
/// how far it understood the text, which decides where lenient evaluation goes on.
/// </summary>
internal static class Scanner
{
    private const string Plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-:/~()@";

    private static readonly SearchValues<char> PlainNameCharacters = SearchValues.Create(Plain);
    private static readonly SearchValues<char> QuoteEnders = SearchValues.Create("\"#");
    private static readonly string[] WordsThatEndNames = ["in", "==", "!="];

    public static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    public static bool Is(string text, int at, char wanted) => at < text.Length && text[at] == wanted;

    public static bool StartsToken(string text, int at) => Is(text, at, '#') && Is(text, at + 1, '{');

    public static bool StartsWith(string text, int at, string wanted) => string.CompareOrdinal(text, at, wanted, 0, wanted.Length) == 0;

    /// <summary>The first offset where the text differs from <paramref name="wanted"/>, or the end of it.</summary>
    public static int Mismatch(string text, int at, string wanted) =>
        at + text.AsSpan(at).CommonPrefixLength(wanted);

    /// <summary>A keyword of ASCII letters, in any case.</summary>
    public static bool Keyword(string text, ref int at, string keyword, out int failed)
    {
        var length = 0;
        while (length < keyword.Length && at + length < text.Length && (text[at + length] | 0x20) == keyword[length]) length++;
        failed = at + length;
        if (length < keyword.Length) return false;
        at = failed;
        return true;
    }

    /// <summary>A name, trimmed. Inner blanks belong to it, up to one that stands before <c>in</c>, <c>==</c> or <c>!=</c> and another blank.</summary>
    public static bool Name(string text, ref int at, out string name, out int failed)
    {
        failed = at;
        var end = at;
        while ((end = SkipPlain(text, end)) < text.Length)
        {
            var c = text[end];
            if (char.IsWhiteSpace(c))
            {
                if (StandsBeforeEnd(text, end)) break;
                if (StandsBeforeWord(text, end))
                {
                    if (end == at) failed = at + 1;
                    break;
                }
            }
            else if (c < 0x80 || !char.IsLetterOrDigit(c))
            {
                break;
            }

            end++;
        }

        name = end == at ? "" : text.AsSpan(at, end - at).Trim().ToString();
        if (end == at) return false;
        at = end;
        return true;
    }

    /// <summary>A name without blanks, with the blanks around it: a filter's name or an unquoted option.</summary>
    public static bool Word(string text, ref int at, out string word, out int failed)
    {
        var start = SkipBlanks(text, at);
        var end = start;
        while ((end = SkipPlain(text, end)) < text.Length && text[end] >= 0x80 && char.IsLetterOrDigit(text[end])) end++;
        failed = start;
        word = text[start..end];
        if (end == start) return false;
        at = SkipBlanks(text, end);
        return true;
    }

    /// <summary><c>"text"</c> without quotes and hashes, or <c>\"text\"</c> with anything; with the blanks around it.</summary>
    public static bool Quoted(string text, ref int at, out string quoted, out int failed)
    {
        quoted = "";
        var start = SkipBlanks(text, at);
        failed = start;
        if (Is(text, start, '"'))
        {
            var length = text.AsSpan(start + 1).IndexOfAny(QuoteEnders);
            failed = length < 0 ? text.Length : start + 1 + length;
            if (!Is(text, failed, '"')) return false;
            quoted = text.Substring(start + 1, length);
            at = SkipBlanks(text, failed + 1);
            return true;
        }

        if (!Is(text, start, '\\')) return false;
        failed = start + 1;
        if (!Is(text, start + 1, '"')) return false;
        var end = text.IndexOf("\\\"", start + 2, StringComparison.Ordinal);
        failed = text.Length;
        if (end < 0) return false;
        quoted = text[(start + 2)..end];
        at = SkipBlanks(text, end + 2);
        return true;
    }

    private static int SkipPlain(string text, int at)
    {
        var length = text.AsSpan(at).IndexOfAnyExcept(PlainNameCharacters);
        return length < 0 ? text.Length : at + length;
    }

    // The last character of the text is never looked ahead to. Names are trimmed, so this shows only where a name would be blank.
    private static bool StandsBeforeEnd(string text, int blank) => blank + 2 < text.Length && text[blank + 1] is '|' or '}';

    private static bool StandsBeforeWord(string text, int blank)
    {
        foreach (var word in WordsThatEndNames)
        {
            var after = blank + 1 + word.Length;
            if (after < text.Length && char.IsWhiteSpace(text[after]) && StartsWith(text, blank + 1, word)) return true;
        }

        return false;
    }
}
