using System.Security.Cryptography;
using System.Text;

namespace Longshore.Steps.Journals;

/// <summary>
/// Encrypts the values of sensitive outputs inside a journal: the worker's disk holds no plain secret. AES-256-GCM under the bundle's key; the name is
/// bound to the value, so that a value moved to another name does not decrypt.
/// </summary>
public sealed class JournalCipher : IDisposable
{
    private const int KeyLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly AesGcm cipher;

    /// <param name="key"><see cref="Bundles.StepBundle.JournalKey"/>, 32 bytes.</param>
    public JournalCipher(ReadOnlySpan<byte> key) =>
        cipher = key.Length == KeyLength ? new AesGcm(key, TagLength) : throw new ArgumentException($"A journal key has {KeyLength} bytes, not {key.Length}.", nameof(key));

    /// <summary>The output with its value as base64 of nonce, tag and cipher text.</summary>
    public OutputFrame Seal(string name, string value)
    {
        var plain = Encoding.UTF8.GetBytes(value);
        var sealedValue = new byte[NonceLength + TagLength + plain.Length];
        var nonce = sealedValue.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        cipher.Encrypt(nonce, plain, sealedValue.AsSpan(NonceLength + TagLength), sealedValue.AsSpan(NonceLength, TagLength), Encoding.UTF8.GetBytes(name));
        return new OutputFrame(name, Convert.ToBase64String(sealedValue), IsSensitive: true);
    }

    /// <summary>The plain value of an output, sensitive or not.</summary>
    /// <exception cref="InvalidDataException">It was sealed with another key, for another name, or was altered.</exception>
    public string Open(OutputFrame output)
    {
        if (!output.IsSensitive) return output.Value;
        try
        {
            var sealedValue = Convert.FromBase64String(output.Value);
            if (sealedValue.Length < NonceLength + TagLength) throw Altered(output, null);
            var plain = new byte[sealedValue.Length - NonceLength - TagLength];
            cipher.Decrypt(
                sealedValue.AsSpan(0, NonceLength), sealedValue.AsSpan(NonceLength + TagLength), sealedValue.AsSpan(NonceLength, TagLength), plain, Encoding.UTF8.GetBytes(output.Name));
            return Encoding.UTF8.GetString(plain);
        }
        catch (Exception refused) when (refused is FormatException or CryptographicException)
        {
            throw Altered(output, refused);
        }
    }

    public void Dispose() => cipher.Dispose();

    private static InvalidDataException Altered(OutputFrame output, Exception? inner) =>
        new($"The sensitive output '{output.Name}' cannot be decrypted: it was altered or sealed with another key.", inner);
}
