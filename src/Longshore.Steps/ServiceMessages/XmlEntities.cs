using System.Globalization;
using System.Text;

namespace Longshore.Steps.ServiceMessages;

/// <summary>The references an XML attribute value may hold without a document type.</summary>
internal static class XmlEntities
{
    /// <summary>The text with all references replaced; null when one of them is unknown or not closed.</summary>
    internal static string? Resolve(ReadOnlySpan<char> text)
    {
        var resolved = new StringBuilder(text.Length);
        while (text.IndexOf('&') is var start and >= 0)
        {
            resolved.Append(text[..start]);
            text = text[(start + 1)..];
            var end = text.IndexOf(';');
            if (end < 0 || CharacterOf(text[..end]) is not { } character) return null;
            resolved.Append(character);
            text = text[(end + 1)..];
        }
        return resolved.Append(text).ToString();
    }

    private static Rune? CharacterOf(ReadOnlySpan<char> name)
    {
        if (name.StartsWith("#x")) return NumberedBy(name[2..], NumberStyles.AllowHexSpecifier);
        if (name.StartsWith("#")) return NumberedBy(name[1..], NumberStyles.None);
        return name switch
        {
            "amp" => new Rune('&'),
            "lt" => new Rune('<'),
            "gt" => new Rune('>'),
            "quot" => new Rune('"'),
            "apos" => new Rune('\''),
            _ => null,
        };
    }

    private static Rune? NumberedBy(ReadOnlySpan<char> digits, NumberStyles style) =>
        int.TryParse(digits, style, CultureInfo.InvariantCulture, out var number) && Rune.TryCreate(number, out var character) ? character : null;
}
