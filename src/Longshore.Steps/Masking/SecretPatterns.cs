using System.Text;

namespace Longshore.Steps.Masking;

/// <summary>The byte sequences by which a secret is recognised in a log.</summary>
internal static class SecretPatterns
{
    /// <summary>Derived forms with fewer bytes would match by chance.</summary>
    private const int ShortestForm = 4;

    /// <summary>Lines of a secret with fewer characters, such as <c>{</c>, stand for nothing on their own.</summary>
    private const int ShortestLine = 8;

    internal static IEnumerable<byte[]> Of(string secret, MaskedForms forms)
    {
        var raw = Readable(Encoding.UTF8.GetBytes(secret));
        if (raw.Length > 0) yield return raw;
        foreach (var form in FormsOf(secret, forms).Select(Readable))
            if (form.Length >= ShortestForm) yield return form;
    }

    private static IEnumerable<byte[]> FormsOf(string secret, MaskedForms forms)
    {
        var bytes = Encoding.UTF8.GetBytes(secret);
        IEnumerable<string> texts =
        [
            .. forms.HasFlag(MaskedForms.Json) ? SecretEscapes.Json(secret) : [],
            .. forms.HasFlag(MaskedForms.Xml) ? SecretEscapes.Xml(secret) : [],
            .. forms.HasFlag(MaskedForms.Url) ? SecretEscapes.Url(secret) : [],
            .. forms.HasFlag(MaskedForms.Shell) ? SecretEscapes.Shell(secret) : [],
            .. forms.HasFlag(MaskedForms.Base64) ? Base64(bytes) : [],
            .. forms.HasFlag(MaskedForms.Hex) ? [Convert.ToHexString(bytes), Convert.ToHexStringLower(bytes)] : Array.Empty<string>(),
            .. forms.HasFlag(MaskedForms.Lines) ? Lines(secret) : [],
        ];
        foreach (var text in texts) yield return Encoding.UTF8.GetBytes(text);
        if (forms.HasFlag(MaskedForms.Utf16)) yield return Encoding.Unicode.GetBytes(secret);
    }

    private static IEnumerable<string> Lines(string secret) =>
        secret.Split('\n') is { Length: > 1 } lines ? lines.Select(line => line.Trim()).Where(line => line.Length >= ShortestLine) : [];

    /// <summary>
    /// The whole text, and for each of the three places a secret can have inside a longer one the characters that are the same whatever stands before and after it.
    /// </summary>
    private static IEnumerable<string> Base64(byte[] secret)
    {
        foreach (var text in Aligned(secret))
        {
            yield return text;
            yield return text.Replace('+', '-').Replace('/', '_');
        }
    }

    private static IEnumerable<string> Aligned(byte[] secret)
    {
        yield return Convert.ToBase64String(secret);
        for (var before = 0; before < 3; before++)
        {
            var text = Convert.ToBase64String([.. new byte[before], .. secret]);
            var first = (before * 8 + 5) / 6;
            var end = (before + secret.Length) * 8 / 6;
            yield return text[first..end];
        }
    }

    /// <summary>What is left in a log of these bytes: neither line breaks nor colours, which the reader of lines and <see cref="MaskedStream"/> pass over.</summary>
    private static byte[] Readable(byte[] form)
    {
        if (form.AsSpan().IndexOfAny((byte)'\r', (byte)'\n', ColorCode.Escape) < 0) return form;
        var kept = new List<byte>(form.Length);
        for (var at = 0; at < form.Length;)
        {
            var color = ColorCode.LengthAt(form.AsSpan(at), isWhole: true);
            if (color == 0 && form[at] is not ((byte)'\r' or (byte)'\n')) kept.Add(form[at]);
            at += Math.Max(1, color);
        }
        return [.. kept];
    }
}
