using System.Globalization;

namespace Longshore.Templates.Filters;

/// <summary>.NET formats for numbers and dates. Options: the format, or a type and the format.</summary>
internal static class FormatFilter
{
    // F999999999 is a valid format, but nobody wants what it makes.
    private const int MostDigits = 1_000;

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static string? Format(FilterCall call)
    {
        if (call.Argument is not { } text || call.Options.Length is 0 or > 2) return null;
        var format = call.Options[^1];
        if (IsTooLong(format)) return null;
        try
        {
            return Parse(text, call.Options.Length == 1 ? "" : call.Options[0])?.ToString(format, Invariant);
        }
        catch (Exception unfit) when (unfit is FormatException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static bool IsTooLong(string format) =>
        format.Length > 1 && char.IsAsciiLetter(format[0])
        && int.TryParse(format.AsSpan(1), NumberStyles.None, Invariant, out var digits) && digits > MostDigits;

    private static IFormattable? Parse(string text, string type) => type.ToLowerInvariant() switch
    {
        "" => AsDecimal(text) ?? AsZoned(text),
        "int" or "int32" => int.TryParse(text, NumberStyles.Integer, Invariant, out var number) ? number : null,
        "double" => double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, Invariant, out var number) ? number : null,
        "decimal" => AsDecimal(text),
        "date" or "datetime" => DateTime.TryParse(text, Invariant, out var date) ? date : null,
        "datetimeoffset" => AsZoned(text),
        _ => null,
    };

    private static IFormattable? AsDecimal(string text) => decimal.TryParse(text, NumberStyles.Number, Invariant, out var number) ? number : null;

    private static IFormattable? AsZoned(string text) => DateTimeOffset.TryParse(text, Invariant, out var date) ? date : null;
}
