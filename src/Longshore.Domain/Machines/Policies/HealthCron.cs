using System.Diagnostics.CodeAnalysis;
using Cronos;

namespace Longshore.Domain.Machines.Policies;

/// <summary>A cron text in its time zone: <c>minute hour day month weekday</c>, or six fields with seconds first, as the vendor writes it.</summary>
public sealed class HealthCron
{
    private const int FieldsWithSeconds = 6;
    private readonly CronExpression times;
    private readonly TimeZoneInfo zone;

    private HealthCron(CronExpression times, TimeZoneInfo zone) => (this.times, this.zone) = (times, zone);

    /// <summary>Null: the text is no cron.</summary>
    public static HealthCron? Parse(string text, TimeZoneInfo zone)
    {
        var fields = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        return CronExpression.TryParse(text, fields == FieldsWithSeconds ? CronFormat.IncludeSeconds : CronFormat.Standard, out var times) ? new(times, zone) : null;
    }

    /// <summary>A time zone of this machine's list; false: it is not there.</summary>
    public static bool TryFindZone(string? name, [NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        zone = null;
        return !string.IsNullOrWhiteSpace(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out zone);
    }

    /// <summary>The first moment after <paramref name="moment"/>; null: there is none any more.</summary>
    public DateTimeOffset? Next(DateTimeOffset moment) => times.GetNextOccurrence(moment, zone);
}
