using System.Globalization;

namespace Longshore.Templates.Filters;

/// <summary>The time now, and times moved by hours or days.</summary>
internal static class DateFilters
{
    private const string RoundTrip = "O";

    /// <summary>Local time without zone.</summary>
    public static string? NowDate(FilterCall call) => Now(call, time => time.GetLocalNow().DateTime);

    public static string? NowDateUtc(FilterCall call) => Now(call, time => time.GetUtcNow().UtcDateTime);

    public static string? AddHours(FilterCall call) => Move(call, TimeSpan.FromHours);

    public static string? AddDays(FilterCall call) => Move(call, TimeSpan.FromDays);

    private static string? Now(FilterCall call, Func<TimeProvider, DateTime> now)
    {
        if (call.Argument is not null || call.Options.Length > 1) return null;
        var format = call.HasNoOptions ? RoundTrip : call.Options[0];
        try
        {
            return now(call.Run.Time).ToString(format, CultureInfo.InvariantCulture);
        }
        catch (FormatException invalid)
        {
            throw call.Run.Failure($"'{format}' is not a date format.", invalid);
        }
    }

    // A time without zone stays without, UTC keeps its Z, another zone is kept: nothing moves to the machine's own.
    private static string? Move(FilterCall call, Func<double, TimeSpan> unit)
    {
        if (call.Argument is not { } text || call.Options.Length != 1) return null;
        if (!double.TryParse(call.Options[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var amount)) return null;
        try
        {
            var span = unit(amount);
            if (DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date) && date.Kind != DateTimeKind.Local)
                return (date + span).ToString(RoundTrip, CultureInfo.InvariantCulture);
            return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var zoned)
                ? (zoned + span).ToString(RoundTrip, CultureInfo.InvariantCulture)
                : null;
        }
        catch (Exception outOfRange) when (outOfRange is ArgumentException or OverflowException)
        {
            return null;
        }
    }
}
