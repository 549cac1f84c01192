using System.Diagnostics.CodeAnalysis;

namespace Longshore.Transports.Ssh;

/// <summary>Fingerprint of a machine's host key: <c>SHA256:</c> with base64 as OpenSSH prints it, or MD5 as <c>aa:bb:…</c>, the form of older servers.</summary>
public readonly record struct HostKeyFingerprint : IParsable<HostKeyFingerprint>
{
    private const string ShaPrefix = "SHA256:";
    private const string Md5Prefix = "MD5:";
    private const int ShaLength = 32;
    private const int Md5Length = 16;

    private readonly string? text;

    private HostKeyFingerprint(string text) => this.text = text;

    /// <summary>It names a key by SHA-256.</summary>
    public bool IsSha256 => ToString().StartsWith(ShaPrefix, StringComparison.Ordinal);

    public override string ToString() => text ?? "";

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? format, out HostKeyFingerprint fingerprint)
    {
        fingerprint = text?.Trim() is { } trimmed && (Sha(trimmed) ?? Md5(trimmed)) is { } known ? new(known) : default;
        return fingerprint.text is not null;
    }

    /// <exception cref="FormatException">The text is no fingerprint.</exception>
    public static HostKeyFingerprint Parse(string text, IFormatProvider? format = null) =>
        TryParse(text, format, out var fingerprint)
            ? fingerprint
            : throw new FormatException($"'{text}' is no host key fingerprint like SHA256:… or aa:bb:… (16 bytes). On the machine: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub");

    private static string? Sha(string text)
    {
        if (!text.StartsWith(ShaPrefix, StringComparison.OrdinalIgnoreCase)) return null;
        var base64 = text[ShaPrefix.Length..].TrimEnd('=');
        Span<byte> hash = stackalloc byte[ShaLength + 1];
        return Convert.TryFromBase64String($"{base64}=", hash, out var length) && length == ShaLength ? $"{ShaPrefix}{base64}" : null;
    }

    private static string? Md5(string text)
    {
        if (text.StartsWith(Md5Prefix, StringComparison.OrdinalIgnoreCase)) text = text[Md5Prefix.Length..];
        var parts = text.Split(':');
        return parts.Length == Md5Length && parts.All(part => part.Length == 2 && part.All(char.IsAsciiHexDigit)) ? text.ToLowerInvariant() : null;
    }
}
