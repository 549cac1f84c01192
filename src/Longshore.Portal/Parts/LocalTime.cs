using System.Globalization;

namespace Longshore.Portal.Parts;

/// <summary>Times as the person at this browser reads them. The browser names its zone in a cookie; until it did, times are UTC.</summary>
public sealed class LocalTime
{
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <param name="zone">IANA name such as <c>Europe/Berlin</c>; one this machine does not know counts as UTC.</param>
    public void Choose(string? zone)
    {
        if (zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)) Zone = found;
    }

    /// <summary>Day and time to the second, such as <c>2026-11-23 14:02:11</c>.</summary>
    public string Full(DateTimeOffset at) => Write(at, "yyyy-MM-dd HH:mm:ss");

    /// <summary>Time of day with milliseconds, for log lines.</summary>
    public string Precise(DateTimeOffset at) => Write(at, "HH:mm:ss.fff");

    /// <summary>The same moment for everyone, shown on hover.</summary>
    public static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private string Write(DateTimeOffset at, string format) => TimeZoneInfo.ConvertTime(at, Zone).ToString(format, CultureInfo.InvariantCulture);
}
