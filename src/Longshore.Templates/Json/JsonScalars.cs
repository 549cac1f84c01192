using System.Globalization;

namespace Longshore.Templates.Json;

/// <summary>Tells what a text or bare word in JSON is.</summary>
internal static class JsonScalars
{
    private const string DateForm = "yyyy-MM-ddTHH:mm:ss.FFFFFFFK";

    /// <summary>A date if the text has the form of one, else the text.</summary>
    public static JsonValue FromText(string text) =>
        text.Length is >= 19 and <= 40 && text[10] == 'T' && char.IsAsciiDigit(text[0])
        && DateTime.TryParseExact(text, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date)
            ? new JsonValue(JsonKind.Date) { Date = date }
            : new JsonValue(JsonKind.Text) { Text = text };

    /// <summary>A keyword or number; null when it is neither.</summary>
    public static JsonValue? FromBare(ReadOnlySpan<char> bare) => bare switch
    {
        "true" => new JsonValue(JsonKind.True),
        "false" => new JsonValue(JsonKind.False),
        "null" or "undefined" => new JsonValue(JsonKind.Nothing),
        "NaN" => new JsonValue(JsonKind.Float) { Float = double.NaN },
        "Infinity" => new JsonValue(JsonKind.Float) { Float = double.PositiveInfinity },
        "-Infinity" => new JsonValue(JsonKind.Float) { Float = double.NegativeInfinity },
        _ => FromNumber(bare),
    };

    private static JsonValue? FromNumber(ReadOnlySpan<char> digits)
    {
        if (digits.Length == 0 || !(char.IsAsciiDigit(digits[0]) || digits[0] is '-' or '.')) return null;
        if (digits.Length > 1 && digits[0] == '0' && digits[1] is not ('.' or 'e' or 'E')) return FromOtherBase(digits);
        if (long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)) return Integer(integer);
        if (!digits[(digits[0] == '-' ? 1 : 0)..].ContainsAnyExceptInRange('0', '9') && char.IsAsciiDigit(digits[^1]))
            return new JsonValue(JsonKind.BigInteger) { Text = digits.ToString() };
        const NumberStyles Accepted = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return double.TryParse(digits, Accepted, CultureInfo.InvariantCulture, out var number) ? new JsonValue(JsonKind.Float) { Float = number } : null;
    }

    // 0x1f is hexadecimal, 017 octal, as in the programs whose configuration this is.
    private static JsonValue? FromOtherBase(ReadOnlySpan<char> digits)
    {
        if (digits[1] is 'x' or 'X')
            return long.TryParse(digits[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? Integer(value) : null;
        long octal = 0;
        foreach (var digit in digits)
        {
            if (digit is < '0' or > '7' || octal >> 60 != 0) return null;
            octal = (octal << 3) + (digit - '0');
        }

        return Integer(octal);
    }

    private static JsonValue Integer(long value) => new(JsonKind.Integer) { Integer = value };
}
