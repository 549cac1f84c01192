namespace Longshore.Storage.Secrets;

/// <summary>Secrets at rest: encrypted and authenticated under a key ring that the master key wraps.</summary>
public sealed class SecretVault
{
    /// <param name="owner">What the secret belongs to, such as <c>Projects-1</c>: a protected value copied elsewhere does not open.</param>
    public string Protect(string plain, string owner) => throw new System.Diagnostics.UnreachableException();

    /// <exception cref="System.Security.Cryptography.CryptographicException">Tampered with, of another owner, or the master key is another one.</exception>
    public string Unprotect(string protectedText, string owner) => throw new System.Diagnostics.UnreachableException();

    /// <summary>32 bytes that encrypt the secrets inside the journal of a ticket; the same after every restart.</summary>
    public byte[] JournalKey(string ticket) => throw new System.Diagnostics.UnreachableException();
}
