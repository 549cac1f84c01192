using System.Globalization;

namespace Longshore.Api.Tasks;

/// <summary>Lengths of time for people.</summary>
internal static class DurationText
{
    /// <summary>Such as <c>2 seconds</c> or <c>3 minutes</c>, in the largest unit that fits.</summary>
    public static string Of(TimeSpan length) => length switch
    {
        { TotalSeconds: < 1 } => "less than a second",
        { TotalMinutes: < 1 } => Count(length.TotalSeconds, "second"),
        { TotalHours: < 1 } => Count(length.TotalMinutes, "minute"),
        { TotalDays: < 1 } => Count(length.TotalHours, "hour"),
        _ => Count(length.TotalDays, "day"),
    };

    private static string Count(double number, string unit) => string.Create(CultureInfo.InvariantCulture, $"{(int)number} {unit}{((int)number == 1 ? "" : "s")}");
}
