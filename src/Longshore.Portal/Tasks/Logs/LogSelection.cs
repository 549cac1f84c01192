using System.Globalization;

namespace Longshore.Portal.Tasks.Logs;

/// <summary>A line or a range of lines, as it stands in an address: <c>#L120</c> or <c>#L120-L140</c>.</summary>
public readonly record struct LogSelection(long From, long To)
{
    /// <summary>From one line to another, in either order.</summary>
    public static LogSelection Between(long one, long other) => new(Math.Min(one, other), Math.Max(one, other));

    public bool Contains(long number) => number >= From && number <= To;

    public long Lines => To - From + 1;

    /// <summary>As in an address, without the sharp.</summary>
    public override string ToString() =>
        From == To ? string.Create(CultureInfo.InvariantCulture, $"L{From}") : string.Create(CultureInfo.InvariantCulture, $"L{From}-L{To}");

    /// <summary>From the fragment of an address, with or without the sharp; null when it names no lines.</summary>
    public static LogSelection? Parse(string? fragment)
    {
        var parts = (fragment ?? "").TrimStart('#').Split('-', 2);
        if (Number(parts[0]) is not { } from) return null;
        return parts.Length == 1 ? new(from, from) : Number(parts[1]) is { } to ? Between(from, to) : null;
    }

    private static long? Number(string text) =>
        text.Length > 1 && text[0] is 'L' or 'l' && long.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
