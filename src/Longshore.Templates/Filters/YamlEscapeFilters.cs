using System.Globalization;
using System.Text;

namespace Longshore.Templates.Filters;

/// <summary>Escapes for the two kinds of quoted YAML texts.</summary>
internal static class YamlEscapeFilters
{
    /// <summary>Quotes are doubled. YAML folds one line break of each run into a blank, so each run gets one more, of its first kind.</summary>
    public static string? SingleQuote(FilterCall call)
    {
        if (call.Argument is not { } text || !call.HasNoOptions) return null;
        call.Run.CheckLength(2L * text.Length);
        var escaped = new StringBuilder(text.Length + 16);
        var inBreaks = false;
        for (var i = 0; i < text.Length; i++)
        {
            var length = BreakLength(text, i);
            if (length > 0 && !inBreaks) escaped.Append(text, i, length);
            inBreaks = length > 0;
            if (text[i] == '\'') escaped.Append('\'');
            escaped.Append(text[i]);
            if (length == 2) escaped.Append(text[++i]);
        }

        return escaped.ToString();
    }

    /// <summary>Everything but printable ASCII is escaped, per UTF-16 unit.</summary>
    public static string? DoubleQuote(FilterCall call)
    {
        if (call.Argument is not { } text || !call.HasNoOptions) return null;
        call.Run.CheckLength(6L * text.Length);
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\r' => escaped.Append("\\r"),
                '\n' => escaped.Append("\\n"),
                '\t' => escaped.Append("\\t"),
                '\\' or '"' => escaped.Append('\\').Append(c),
                >= ' ' and <= '~' => escaped.Append(c),
                _ => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
            };
        }

        return escaped.ToString();
    }

    private static int BreakLength(string text, int at) => text[at] switch
    {
        '\n' => 1,
        '\r' when at + 1 < text.Length && text[at + 1] == '\n' => 2,
        _ => 0,
    };
}
