using System.Security.Cryptography;
using System.Text;
using Renci.SshNet;
using Renci.SshNet.Common;

namespace Longshore.Transports.Ssh;

/// <summary>Turns accounts into what the SSH library authenticates with.</summary>
internal static class SshKeys
{
    /// <exception cref="SshAccountException">The key cannot be read.</exception>
    public static AuthenticationMethod[] MethodsOf(SshEndpoint endpoint)
    {
        switch (endpoint.Account)
        {
            case SshAccount.WithKey key:
                return [new PrivateKeyAuthenticationMethod(endpoint.User, Load(key))];
            case SshAccount.WithPassword account:
                // Many machines ask for the password by this method only.
                var asked = new KeyboardInteractiveAuthenticationMethod(endpoint.User);
                asked.AuthenticationPrompt += (_, question) =>
                {
                    foreach (var prompt in question.Prompts) prompt.Response = account.Password;
                };
                return [new PasswordAuthenticationMethod(endpoint.User, account.Password), asked];
            default:
                throw new System.Diagnostics.UnreachableException(endpoint.Account.GetType().Name);
        }
    }

    /// <summary>Reads a private key.</summary>
    /// <exception cref="SshAccountException">It needs a passphrase, has another one, or is no key. The message holds nothing of either.</exception>
    public static PrivateKeyFile Load(SshAccount.WithKey account)
    {
        // Line ends of a web form; the library wants the last one.
        var text = $"{account.PrivateKey.Trim().ReplaceLineEndings("\n")}\n";
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        try
        {
            return string.IsNullOrEmpty(account.Passphrase) ? new PrivateKeyFile(content) : new PrivateKeyFile(content, account.Passphrase);
        }
        catch (SshPassPhraseNullOrEmptyException needed)
        {
            throw new SshAccountException("The private key is encrypted, but the account has no passphrase. Enter it, or store the key without one.", needed);
        }
        catch (Exception broken) when (broken is SshException or CryptographicException or FormatException or ArgumentException or NotSupportedException or InvalidOperationException or IOException)
        {
            var isKey = text.Contains("PRIVATE KEY-----", StringComparison.Ordinal) || text.StartsWith("PuTTY-User-Key-File", StringComparison.Ordinal);
            throw new SshAccountException(
                !isKey ? "What is stored as private key is none: it must be the text of a key file in OpenSSH, PEM or PuTTY format."
                : string.IsNullOrEmpty(account.Passphrase) ? "The private key cannot be read: it is damaged or of an unknown kind. Use ed25519, RSA or ECDSA."
                : "The private key cannot be opened with the account's passphrase. Enter the right one.",
                broken);
        }
    }
}
