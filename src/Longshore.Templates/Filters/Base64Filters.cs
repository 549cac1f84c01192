using System.Text;

namespace Longshore.Templates.Filters;

/// <summary>Base64 of the text's bytes and back. Option: <c>utf8</c> (default), <c>utf-8</c> or <c>unicode</c>, which is UTF-16.</summary>
internal static class Base64Filters
{
    public static string? ToBase64(FilterCall call) =>
        call.Argument is { } text && call.Options.Length <= 1 && EncodingOf(call) is { } encoding
            ? Convert.ToBase64String(encoding.GetBytes(text))
            : null;

    public static string? FromBase64(FilterCall call)
    {
        if (call.Argument is not { } text || call.Options.Length > 1) return null;
        try
        {
            // Decoded before the option is looked at: bad base64 is an error whatever the option says.
            var bytes = Convert.FromBase64String(text);
            return EncodingOf(call)?.GetString(bytes);
        }
        catch (FormatException invalid)
        {
            throw call.Run.Failure("FromBase64 got a text that is not valid base64.", invalid);
        }
    }

    /// <summary>The text encoding an option names; null when it names none.</summary>
    public static Encoding? EncodingNamed(string name) => name.ToLowerInvariant() switch
    {
        "utf8" or "utf-8" => Encoding.UTF8,
        "unicode" => Encoding.Unicode,
        _ => null,
    };

    private static Encoding? EncodingOf(FilterCall call) => call.HasNoOptions ? Encoding.UTF8 : EncodingNamed(call.Options[0]);
}
