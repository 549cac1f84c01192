using System.Globalization;
using Longshore.Api.Transport;
using Longshore.Domain.Refusals;

namespace Longshore.Api.Machines.Policies;

/// <summary>Time spans as clients write them: <c>[d.]hh:mm:ss</c>.</summary>
internal static class SpanText
{
    public static string Of(TimeSpan span) => span.ToString("c", CultureInfo.InvariantCulture);

    /// <summary>Null or empty: not said.</summary>
    /// <exception cref="RefusedRequestException">It is no time span. A bare number is none: it would be days.</exception>
    public static TimeSpan? Read(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        return text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span)
            ? span
            : throw new RefusedRequestException(new Invalid(field, "This is no time span.", "Write hours, minutes and seconds, such as 01:30:00, with days in front as 2.01:30:00."));
    }
}
