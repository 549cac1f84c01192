using System.CommandLine.Parsing;
using System.Globalization;

namespace Longshore.Cli.Verbs;

/// <summary>Reads spans of time as people type them.</summary>
internal static class Duration
{
    /// <summary>Parses <c>90s</c>, <c>10m</c>, <c>2h</c> or <c>00:10:00</c>; at least a second, at most 30 days.</summary>
    public static TimeSpan? Parse(ArgumentResult typed)
    {
        var text = typed.Tokens[0].Value;
        if (Span(text) is { } span && span >= TimeSpan.FromSeconds(1) && span <= TimeSpan.FromDays(30)) return span;
        typed.AddError($"'{text}' is no span of time: write 90s, 10m, 2h or 00:10:00, from 1 s to 30 days.");
        return null;
    }

    private static TimeSpan? Span(string text)
    {
        if (text.Contains(':')) return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var exact) ? exact : null;
        if (text.Length < 2 || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        return text[^1] switch
        {
            's' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            _ => null,
        };
    }
}
