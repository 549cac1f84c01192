using System.Text;
using Longshore.Templates.Tokens;

namespace Longshore.Templates.Parsing;

/// <summary>Text between tokens. Hashes right before a brace are escapes: n of them stand for n-1 where no token follows, for n-2 before a token.</summary>
internal static class LiteralText
{
    public static void AddTo(List<Token> tokens, string text, int start, int end)
    {
        if (start == end) return;
        tokens.Add(text.AsSpan(start, end - start).Contains('#') ? new TextToken(Decode(text, start, end), start) : new TextToken(text, start, end));
    }

    public static int HashesBefore(string text, int offset)
    {
        var first = offset;
        while (first > 0 && text[first - 1] == '#') first--;
        return offset - first;
    }

    private static string Decode(string text, int start, int end)
    {
        var decoded = new StringBuilder(end - start);
        var copied = start;
        for (int at = start, next; at < end && (next = text.AsSpan(at, end - at).IndexOf('#')) >= 0;)
        {
            at += next;
            var hashes = text.AsSpan(at, end - at).IndexOfAnyExcept('#');
            if (hashes < 0) hashes = end - at;
            var after = at + hashes;
            if (DropsHash(text, after, end, hashes))
            {
                decoded.Append(text, copied, after - 1 - copied);
                copied = after;
            }

            at = after;
        }

        return decoded.Append(text, copied, end - copied).ToString();
    }

    // The hash of the token itself stands at the region's end. A brace that ends the whole text is never looked ahead to.
    private static bool DropsHash(string text, int after, int end, int hashes) => after == end
        ? hashes % 2 == 0 && Scanner.StartsToken(text, end) && end + 2 < text.Length
        : hashes % 2 == 0 && text[after] == '{';
}
