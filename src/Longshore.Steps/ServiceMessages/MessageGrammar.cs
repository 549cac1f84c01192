using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Xml;

namespace Longshore.Steps.ServiceMessages;

/// <summary>Reads the inside of <c>&lt;name key='BASE64' .../&gt;</c> by the rules of XML, without colons in names.</summary>
internal static class MessageGrammar
{
    internal static bool TryRead(ReadOnlySpan<byte> body, Dictionary<string, string> attributes, [NotNullWhen(true)] out string? name)
    {
        ReadOnlySpan<char> text = Encoding.UTF8.GetString(body);
        name = TakeName(ref text);
        if (name is null) return false;
        while (true)
        {
            var blanks = SkipBlanks(ref text);
            if (text.IsEmpty) return true;
            if (blanks == 0 || !TryTakeAttribute(ref text, attributes)) return false;
        }
    }

    private static bool TryTakeAttribute(ref ReadOnlySpan<char> text, Dictionary<string, string> attributes)
    {
        if (TakeName(ref text) is not { } key) return false;
        SkipBlanks(ref text);
        if (text.IsEmpty || text[0] != '=') return false;
        text = text[1..];
        SkipBlanks(ref text);
        if (text.IsEmpty || text[0] is not ('\'' or '"')) return false;
        var length = text[1..].IndexOf(text[0]);
        if (length < 0 || Decode(text.Slice(1, length)) is not { } value) return false;
        text = text[(length + 2)..];
        return attributes.TryAdd(key, value);
    }

    private static string? TakeName(ref ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !XmlConvert.IsStartNCNameChar(text[0])) return null;
        var length = 1;
        while (length < text.Length && XmlConvert.IsNCNameChar(text[length])) length++;
        var name = text[..length].ToString();
        text = text[length..];
        return name;
    }

    private static int SkipBlanks(ref ReadOnlySpan<char> text)
    {
        var blanks = text.IndexOfAnyExcept(' ', '\t');
        if (blanks < 0) blanks = text.Length;
        text = text[blanks..];
        return blanks;
    }

    /// <summary>Bytes that are not UTF-8 become U+FFFD; null when the text is not base64.</summary>
    private static string? Decode(ReadOnlySpan<char> value)
    {
        if (value.Contains('&'))
        {
            if (XmlEntities.Resolve(value) is not { } resolved) return null;
            value = resolved;
        }
        var bytes = new byte[value.Length];
        return Convert.TryFromBase64Chars(value, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }
}
