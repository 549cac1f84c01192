using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Longshore.Templates.Filters;

/// <summary>
/// Hashes in lower-case hexadecimal. Options in any order: a number of bytes to keep, and how the text becomes bytes: <c>utf8</c> (default),
/// <c>unicode</c> or <c>base64</c>.
/// </summary>
internal static class HashFilters
{
    [SuppressMessage("Security", "CA5351", Justification = "Users compare these sums with those of other tools; nothing here protects by them.")]
    public static string? Md5(FilterCall call) => Hash(call, MD5.HashData);

    [SuppressMessage("Security", "CA5350", Justification = "Users compare these sums with those of other tools; nothing here protects by them.")]
    public static string? Sha1(FilterCall call) => Hash(call, SHA1.HashData);

    public static string? Sha256(FilterCall call) => Hash(call, SHA256.HashData);

    public static string? Sha384(FilterCall call) => Hash(call, SHA384.HashData);

    public static string? Sha512(FilterCall call) => Hash(call, SHA512.HashData);

    private static string? Hash(FilterCall call, Func<byte[], byte[]> hash)
    {
        if (call.Argument is not { } text || call.Options.Length > 2) return null;
        call.Run.Spend(text.Length >> 6);
        int? kept = null;
        string? encoding = null;
        foreach (var option in call.Options)
        {
            var isSize = int.TryParse(option, NumberStyles.Integer, CultureInfo.InvariantCulture, out var size) && size > 0;
            if (isSize ? kept is not null : encoding is not null) return null;
            if (isSize) kept = size;
            else encoding = option;
        }

        if (Bytes(text, encoding ?? "utf8") is not { } bytes) return null;
        var sum = hash(bytes).AsSpan();
        return Convert.ToHexStringLower(sum[..Math.Min(kept ?? sum.Length, sum.Length)]);
    }

    private static byte[]? Bytes(string text, string encoding)
    {
        if (!encoding.Equals("base64", StringComparison.OrdinalIgnoreCase)) return Base64Filters.EncodingNamed(encoding)?.GetBytes(text);
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var written) ? bytes[..written] : null;
    }
}
