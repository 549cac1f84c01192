using System.Buffers;
using System.Text;

namespace Longshore.Templates.Filters;

/// <summary>Replaces single characters.</summary>
internal static class Escape
{
    /// <summary>The text with each character in <paramref name="special"/> replaced; null when there is no text or an option was given.</summary>
    public static string? Characters(FilterCall call, SearchValues<char> special, Func<char, string> replacement)
    {
        if (call.Argument is not { } text || !call.HasNoOptions) return null;
        var next = text.AsSpan().IndexOfAny(special);
        if (next < 0) return text;
        var escaped = new StringBuilder(text.Length + 16);
        var at = 0;
        for (; next >= 0; next = text.AsSpan(at).IndexOfAny(special))
        {
            escaped.Append(text, at, next).Append(replacement(text[at + next]));
            at += next + 1;
            call.Run.CheckLength(escaped.Length);
        }

        return escaped.Append(text, at, text.Length - at).ToString();
    }
}
