using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace Longshore.Steps.Masking;

/// <summary>How common programs write a text inside another language. Several writers per language, because they differ in what they escape.</summary>
internal static partial class SecretEscapes
{
    internal static IEnumerable<string> Json(string text) =>
    [
        JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text),
        JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text).Replace("/", "\\/", StringComparison.Ordinal),
        JavaScriptEncoder.Default.Encode(text),
        AsciiJson(text),
    ];

    internal static IEnumerable<string> Xml(string text)
    {
        var contentOnly = text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
        var attribute = contentOnly.Replace("\"", "&quot;", StringComparison.Ordinal);
        return [contentOnly, attribute, attribute.Replace("'", "&apos;", StringComparison.Ordinal), attribute.Replace("'", "&#39;", StringComparison.Ordinal), WebUtility.HtmlEncode(text)];
    }

    internal static IEnumerable<string> Url(string text)
    {
        string[] writers = [Uri.EscapeDataString(text), WebUtility.UrlEncode(text)];
        return writers.SelectMany(encoded => new[] { encoded, PercentCode().Replace(encoded, code => code.Value.ToLowerInvariant()) });
    }

    internal static IEnumerable<string> Shell(string text) =>
    [
        text.Replace("'", "'\\''", StringComparison.Ordinal),
        text.Replace("'", "'\"'\"'", StringComparison.Ordinal),
        ShellSpecial().Replace(text, "\\$&"),
        DoubleQuoteSpecial().Replace(text, "\\$&"),
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal),
    ];

    private static string AsciiJson(string text)
    {
        var json = new StringBuilder(text.Length * 2);
        foreach (var c in JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text))
        {
            if (c < 0x7F) json.Append(c);
            else json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        }
        return json.ToString();
    }

    [GeneratedRegex("%[0-9A-F]{2}")]
    private static partial Regex PercentCode();

    [GeneratedRegex(@"[^A-Za-z0-9_@%+=:,./-]")]
    private static partial Regex ShellSpecial();

    [GeneratedRegex("""["$`\\]""")]
    private static partial Regex DoubleQuoteSpecial();
}
