using System.Security.Cryptography;
using System.Text;
using Longshore.Storage.Startup;
using Microsoft.AspNetCore.DataProtection;

namespace Longshore.Storage.Secrets;

/// <summary>Secrets at rest: encrypted and authenticated under a key ring that the master key wraps.</summary>
public sealed class SecretVault
{
    private const int KeyLength = 32;
    private const string Purpose = "Longshore.Secrets.1";
    private const string JournalRoot = "journal-root";

    private readonly IDataProtectionProvider protection;
    private readonly KeyFiles files;
    private byte[]? journalRoot;

    internal SecretVault(IDataProtectionProvider protection, KeyFiles files)
    {
        this.protection = protection;
        this.files = files;
    }

    /// <param name="owner">What the secret belongs to, such as <c>Projects-1</c>: a protected value copied elsewhere does not open.</param>
    public string Protect(string plain, string owner) => protection.CreateProtector(Purpose, owner).Protect(plain);

    /// <exception cref="CryptographicException">Tampered with, of another owner, or the master key is another one.</exception>
    public string Unprotect(string protectedText, string owner) => protection.CreateProtector(Purpose, owner).Unprotect(protectedText);

    /// <summary>32 bytes that encrypt the secrets inside the journal of a ticket; the same after every restart.</summary>
    public byte[] JournalKey(string ticket)
    {
        var root = journalRoot ?? throw new InvalidOperationException("The vault is opened by StorageStartup.");
        return HKDF.DeriveKey(HashAlgorithmName.SHA256, root, KeyLength, salt: [], info: Encoding.UTF8.GetBytes($"longshore journal {ticket}"));
    }

    /// <summary>Loads the root of the journal keys, or makes it at the first start.</summary>
    /// <exception cref="MasterKeyRefusedException">It does not open.</exception>
    internal void Open()
    {
        const string owner = "journal root";
        var kept = files.ReadOrMake(JournalRoot, () => Encoding.ASCII.GetBytes(Protect(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyLength)), owner)));
        try
        {
            journalRoot = Convert.FromBase64String(Unprotect(Encoding.ASCII.GetString(kept), owner));
        }
        catch (CryptographicException)
        {
            throw new MasterKeyRefusedException($"It does not open 'keys/{JournalRoot}', or keys beside it are missing.");
        }
    }
}
