using System.Security.Cryptography;
using System.Text;

namespace Longshore.Application.Security;

/// <summary>The text of keys. Keys are random, so a fast hash protects them at rest.</summary>
public static class KeyText
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private const string Prefix = "API-";
    private const int HintLength = 6;

    /// <summary>A new API key: <c>API-</c> and 32 upper-case letters and digits, about 165 random bits. Clients refuse any other form.</summary>
    public static string NewApiKey() => Prefix + RandomNumberGenerator.GetString(Letters, 32);

    /// <summary>Such as <c>apikeys-7QX…</c>: keys have no numbers, so that nobody counts them.</summary>
    public static string NewApiKeyId() => "apikeys-" + RandomNumberGenerator.GetString(Letters, 20);

    /// <summary>A new token of a session: 256 random bits, fit for a cookie.</summary>
    public static string NewSessionToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is stored: SHA-256, lower-case hex.</summary>
    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>The first characters, by which a person knows a key again.</summary>
    public static string Hint(string key) => key.Length <= HintLength ? "" : key[..HintLength];

    /// <summary>The token that proves that a request comes from our own page: bound to the session, of no use without its cookie.</summary>
    public static string CsrfToken(string sessionToken) => Hash("csrf:" + sessionToken);

    /// <summary>Compares in a time that says nothing about where they differ.</summary>
    public static bool Same(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
