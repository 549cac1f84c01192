using System.Globalization;

namespace Longshore.Cli.Output;

/// <summary>Spans and moments as people read them.</summary>
internal static class Elapsed
{
    /// <summary>Like <c>0.4 s</c>, <c>1:05 min</c> or <c>2:00:07 h</c>.</summary>
    public static string Text(TimeSpan span) => span switch
    {
        { TotalSeconds: < 0 } => Text(TimeSpan.Zero),
        { TotalSeconds: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.0} s"),
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{span.Minutes}:{span.Seconds:00} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours}:{span.Minutes:00}:{span.Seconds:00} h"),
    };

    /// <summary>The moment in the time zone of the machine; empty when there is none.</summary>
    public static string Moment(DateTimeOffset? moment, TimeProvider time) => moment is { } at
        ? TimeZoneInfo.ConvertTime(at, time.LocalTimeZone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
        : "";
}
