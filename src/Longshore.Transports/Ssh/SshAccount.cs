namespace Longshore.Transports.Ssh;

/// <summary>What a user proves himself with. It never prints its secrets.</summary>
public abstract record SshAccount
{
    private SshAccount() { }

    public sealed record WithPassword(string Password) : SshAccount
    {
        public override string ToString() => "password ****";
    }

    /// <param name="PrivateKey">Text of the key file: OpenSSH, PEM or PuTTY; ed25519, RSA or ECDSA.</param>
    /// <param name="Passphrase">Null: the key is not encrypted.</param>
    public sealed record WithKey(string PrivateKey, string? Passphrase = null) : SshAccount
    {
        public override string ToString() => "key ****";
    }
}
