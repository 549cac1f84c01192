using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Longshore.Os.Certificates;

/// <summary>SHA-256 of a certificate: who has the thumbprint knows the peer, without any authority. Written as 64 upper-case hex digits.</summary>
public readonly record struct Thumbprint : IParsable<Thumbprint>
{
    private readonly string? text;

    private Thumbprint(string text) => this.text = text;

    public static Thumbprint Of(X509Certificate certificate) => new(certificate.GetCertHashString(HashAlgorithmName.SHA256));

    /// <exception cref="FormatException">The text is no thumbprint.</exception>
    public static Thumbprint Parse(string text, IFormatProvider? provider = null) =>
        TryParse(text, provider, out var thumbprint) ? thumbprint : throw new FormatException($"'{text}' is no thumbprint: it has 64 hex digits (SHA-256).");

    /// <summary>Reads hex digits of any case, with or without colons between the bytes.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out Thumbprint result)
    {
        var digits = text?.Replace(":", "", StringComparison.Ordinal).Trim() ?? "";
        var valid = digits.Length == 2 * SHA256.HashSizeInBytes && digits.All(char.IsAsciiHexDigit);
        result = valid ? new Thumbprint(digits.ToUpperInvariant()) : default;
        return valid;
    }

    public override string ToString() => text ?? "";
}
