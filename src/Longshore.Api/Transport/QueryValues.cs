using System.Collections.Immutable;
using System.Globalization;
using Longshore.Domain.Names;
using Longshore.Domain.Refusals;
using Longshore.Storage.Records;

namespace Longshore.Api.Transport;

/// <summary>More kinds of value in a query.</summary>
internal static class QueryValues
{
    /// <summary>Names of an enum, comma-joined or repeated, in any case; empty when not given.</summary>
    /// <exception cref="RefusedRequestException">One of them is unknown.</exception>
    public static ImmutableArray<T> Enums<T>(this ListQuery query, string name) where T : struct, Enum =>
    [
        .. query.Values(name).Select(text => EnumName.TryParse<T>(text, out var value)
            ? value
            : throw new RefusedRequestException(new Invalid(name, "The value is not known.", $"Use {EnumName.List<T>()}."))),
    ];

    /// <summary>A whole number; null when not given.</summary>
    /// <exception cref="RefusedRequestException">It is none.</exception>
    public static long? Whole(this ListQuery query, string name) => query.Value(name) switch
    {
        null => null,
        var text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw new RefusedRequestException(new Invalid(name, "The value is no whole number.", "Use a number such as 100.")),
    };
}
