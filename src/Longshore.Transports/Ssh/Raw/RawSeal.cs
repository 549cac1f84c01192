using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Longshore.Steps.Journals;
using Longshore.Steps.Tickets;

namespace Longshore.Transports.Ssh.Raw;

/// <summary>
/// Seals what lies on a machine for the next server, under a key that every server has and the machine has not: it is derived from the account. An account
/// that is changed in mid-run makes the run's log unreadable.
/// </summary>
internal static class RawSeal
{
    private const string Name = "raw";
    private const int KeyLength = 32;

    public static string Seal(RawRun run, SshAccount account, Ticket ticket)
    {
        using var cipher = new JournalCipher(KeyOf(account, ticket));
        return cipher.Seal(Name, JsonSerializer.Serialize(run, RawJson.Default.RawRun)).Value;
    }

    /// <returns>Null: it was sealed with another account.</returns>
    public static RawRun? TryOpen(string text, SshAccount account, Ticket ticket)
    {
        using var cipher = new JournalCipher(KeyOf(account, ticket));
        try
        {
            return JsonSerializer.Deserialize(cipher.Open(new OutputFrame(Name, text, IsSensitive: true)), RawJson.Default.RawRun);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or JsonException)
        {
            return null;
        }
    }

    private static byte[] KeyOf(SshAccount account, Ticket ticket)
    {
        var secret = account switch
        {
            SshAccount.WithPassword password => password.Password,
            SshAccount.WithKey key => key.PrivateKey,
            _ => throw new System.Diagnostics.UnreachableException(account.GetType().Name),
        };
        return HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), KeyLength, Encoding.UTF8.GetBytes(ticket.ToString()), "longshore raw mode"u8.ToArray());
    }
}
