using System.Globalization;

namespace Longshore.Portal.Parts;

/// <summary>Spans of time, ages and sizes in the words of the portal.</summary>
public static class Spoken
{
    /// <summary>Such as <c>0.4 s</c>, <c>31 s</c>, <c>3 m 12 s</c>, <c>2 h 5 m</c>, <c>3 d 4 h</c>; negative counts as nothing.</summary>
    public static string Duration(TimeSpan span) => span switch
    {
        _ when span <= TimeSpan.Zero => "0 s",
        { TotalSeconds: < 10 } => Invariant($"{Math.Floor(span.TotalSeconds * 10) / 10:0.0} s"),
        { TotalMinutes: < 1 } => Invariant($"{(int)span.TotalSeconds} s"),
        { TotalHours: < 1 } => Invariant($"{span.Minutes} m {span.Seconds} s"),
        { TotalDays: < 1 } => Invariant($"{span.Hours} h {span.Minutes} m"),
        _ => Invariant($"{(int)span.TotalDays} d {span.Hours} h"),
    };

    /// <summary>A running clock: <c>00:41</c>, <c>1:02:03</c>.</summary>
    public static string Clock(TimeSpan span) => span switch
    {
        _ when span <= TimeSpan.Zero => "00:00",
        { TotalHours: < 1 } => Invariant($"{span.Minutes:00}:{span.Seconds:00}"),
        _ => Invariant($"{(int)span.TotalHours}:{span.Minutes:00}:{span.Seconds:00}"),
    };

    /// <summary>How long ago: <c>just now</c>, <c>20 m ago</c>, <c>2 h ago</c>, <c>yesterday</c>, <c>5 days ago</c>, then the date.</summary>
    public static string Ago(DateTimeOffset then, DateTimeOffset now, TimeZoneInfo zone)
    {
        var age = now - then;
        var day = TimeZoneInfo.ConvertTime(then, zone).Date;
        var days = (TimeZoneInfo.ConvertTime(now, zone).Date - day).Days;
        return age switch
        {
            { TotalSeconds: < 10 } => "just now",
            { TotalMinutes: < 1 } => Invariant($"{(int)age.TotalSeconds / 10 * 10} s ago"),
            { TotalHours: < 1 } => Invariant($"{(int)age.TotalMinutes} m ago"),
            { TotalHours: < 12 } => Invariant($"{(int)age.TotalHours} h ago"),
            _ when days == 0 => Invariant($"{(int)age.TotalHours} h ago"),
            _ when days == 1 => "yesterday",
            _ when days < 14 => Invariant($"{days} days ago"),
            _ => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Such as <c>812 B</c>, <c>412 KB</c>, <c>1.1 MB</c>; a kilobyte is 1,000 bytes.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1_000 => Invariant($"{bytes} B"),
        < 1_000_000 => Invariant($"{bytes / 1_000d:0.#} KB"),
        < 1_000_000_000 => Invariant($"{bytes / 1_000_000d:0.#} MB"),
        _ => Invariant($"{bytes / 1_000_000_000d:0.##} GB"),
    };

    /// <summary>With separators: <c>18,204</c>.</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Number and noun: <c>1 step</c>, <c>12 steps</c>.</summary>
    public static string Many(long number, string noun) => number == 1 ? $"1 {noun}" : $"{Count(number)} {noun}s";

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
