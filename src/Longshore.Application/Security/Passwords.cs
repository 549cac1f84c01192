using System.Globalization;
using System.Security.Cryptography;

namespace Longshore.Application.Security;

/// <summary>Slow salted hashes of passwords, as text that says how it was made: <c>pbkdf2-sha512$rounds$salt$hash</c>.</summary>
public sealed class Passwords : IDisposable
{
    private const string Scheme = "pbkdf2-sha512";
    private const int Rounds = 210_000;
    private const int SaltLength = 16;
    private const int HashLength = 32;

    // Checked when the user does not exist, so that the answer takes as long as for one who does. Nothing hashes to zeros.
    private static readonly string Nobody = string.Create(
        CultureInfo.InvariantCulture, $"{Scheme}${Rounds}${Convert.ToBase64String(new byte[SaltLength])}${Convert.ToBase64String(new byte[HashLength])}");

    // Guessing at passwords must not take all processors away from deployments.
    private readonly SemaphoreSlim atOnce = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>A new hash of <paramref name="password"/> under a salt of its own.</summary>
    public string Hash(string password) => HashOf(password, RandomNumberGenerator.GetBytes(SaltLength), Rounds);

    /// <summary>Whether <paramref name="password"/> fits; takes the same time for a user without a hash, which nothing fits.</summary>
    public async Task<bool> Fits(string password, string? hash, CancellationToken cancel)
    {
        await atOnce.WaitAsync(cancel);
        try
        {
            var fits = Matches(password, hash ?? Nobody);
            return fits && hash is not null;
        }
        finally
        {
            atOnce.Release();
        }
    }

    /// <summary>The hash was made with fewer rounds than today: replace it when the password is at hand.</summary>
    public static bool IsOutdated(string hash) => hash.Split('$') is not [Scheme, var rounds, _, _] || int.Parse(rounds, CultureInfo.InvariantCulture) < Rounds;

    public void Dispose() => atOnce.Dispose();

    private static bool Matches(string password, string hash)
    {
        if (hash.Split('$') is not [Scheme, var rounds, var salt, var expected]) throw new InvalidDataException("A stored password hash has an unknown form.");
        var actual = HashOf(password, Convert.FromBase64String(salt), int.Parse(rounds, CultureInfo.InvariantCulture)).Split('$')[3];
        return CryptographicOperations.FixedTimeEquals(Convert.FromBase64String(actual), Convert.FromBase64String(expected));
    }

    private static string HashOf(string password, byte[] salt, int rounds)
    {
        var hash = Rfc2898DeriveBytes.Pbkdf2(password, salt, rounds, HashAlgorithmName.SHA512, HashLength);
        return string.Create(CultureInfo.InvariantCulture, $"{Scheme}${rounds}${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}");
    }
}
