using System.Globalization;
using System.Text;

namespace Longshore.Templates.Filters;

/// <summary>Escapes for keys and values of Java properties files, which are ISO 8859-1.</summary>
internal static class PropertiesEscapeFilters
{
    public static string? Key(FilterCall call) => EscapeAll(call, (c, _) => c is ' ' or ':' or '=');

    /// <summary>Of a value only a leading blank needs it: the reader would skip it.</summary>
    public static string? Value(FilterCall call) => EscapeAll(call, (c, index) => c == ' ' && index == 0);

    private static string? EscapeAll(FilterCall call, Func<char, int, bool> needsBackslash)
    {
        if (call.Argument is not { } text || !call.HasNoOptions) return null;
        call.Run.CheckLength(6L * text.Length);
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            _ = c switch
            {
                '\r' => escaped.Append("\\r"),
                '\n' => escaped.Append("\\n"),
                '\t' => escaped.Append("\\t"),
                '\\' => escaped.Append("\\\\"),
                >= '\u00ff' => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => needsBackslash(c, i) ? escaped.Append('\\').Append(c) : escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
