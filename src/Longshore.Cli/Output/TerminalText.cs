using System.Buffers;
using System.Globalization;
using System.Text;

namespace Longshore.Cli.Output;

/// <summary>
/// Makes text of others harmless for a terminal: a script, a project name or an error message must not move the cursor, set the title
/// or hide what stands around it. Only colours may stay.
/// </summary>
internal static class TerminalText
{
    private const char Escape = '\e';

    // The C0 controls except tab, DEL and the C1 controls, which some terminals obey like an escape sequence.
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(c => c != '\t').Concat(Enumerable.Range(127, 33)).Select(c => (char)c)]);

    private static readonly SearchValues<char> ColourParameters = SearchValues.Create("0123456789;:");

    /// <summary>The text on one line, without any control or escape sequence.</summary>
    public static string Clean(string text) => Clean(text, keepColour: false);

    /// <summary>The text on one line; its colours stay when <paramref name="keepColour"/> says so.</summary>
    public static string Clean(string text, bool keepColour)
    {
        var first = text.AsSpan().IndexOfAny(Controls);
        if (first < 0) return text;
        var clean = new StringBuilder(text, 0, first, text.Length);
        var coloured = false;
        for (var at = first; at < text.Length;)
        {
            var c = text[at];
            if (c == Escape)
            {
                var end = EndOfSequence(text, at);
                if (keepColour && IsColour(text.AsSpan(at, end - at)))
                {
                    clean.Append(text, at, end - at);
                    coloured = true;
                }

                at = end;
                continue;
            }

            // A carriage return is how progress bars overwrite themselves: the last state would be all that is left, so each one stays.
            if (!Controls.Contains(c)) clean.Append(c);
            else if (c is '\r' or '\n' or '\v' or '\f') clean.Append(' ');
            at++;
        }

        if (coloured) clean.Append(Paint.Reset);
        return clean.ToString();
    }

    /// <summary>A number with the separators of no country.</summary>
    public static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    private static bool IsColour(ReadOnlySpan<char> sequence) =>
        sequence is ['\e', '[', .., 'm'] && !sequence[2..^1].ContainsAnyExcept(ColourParameters);

    private static int EndOfSequence(string text, int start)
    {
        if (start + 1 >= text.Length) return text.Length;
        return text[start + 1] switch
        {
            '[' => EndOfControl(text, start + 2),
            ']' or 'P' or 'X' or '^' or '_' => EndOfString(text, start + 2),
            _ => EndOfShort(text, start + 1),
        };
    }

    /// <summary>CSI: parameters, then one final character.</summary>
    private static int EndOfControl(string text, int at)
    {
        while (at < text.Length && text[at] is >= ' ' and <= '?') at++;
        return at < text.Length && text[at] is >= '@' and <= '~' ? at + 1 : at;
    }

    /// <summary>OSC, DCS and their kin: anything up to BEL or ESC \; one that never ends swallows the rest of its line, not more.</summary>
    private static int EndOfString(string text, int at)
    {
        for (; at < text.Length; at++)
        {
            if (text[at] == '\a' || text[at] == '\u009c') return at + 1;
            if (text[at] == Escape) return at + 1 < text.Length && text[at + 1] == '\\' ? at + 2 : at;
        }

        return at;
    }

    private static int EndOfShort(string text, int at)
    {
        while (at < text.Length && text[at] is >= ' ' and <= '/') at++;
        return at < text.Length && text[at] is >= '0' and <= '~' ? at + 1 : at;
    }
}
