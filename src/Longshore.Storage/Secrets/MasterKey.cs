using System.Security.Cryptography;
using System.Text;
using Longshore.Os.Files;
using Longshore.Storage.Startup;
using Microsoft.Extensions.Options;

namespace Longshore.Storage.Secrets;

/// <summary>The key that wraps the key ring. Lives in memory only after <see cref="Load"/>.</summary>
internal sealed class MasterKey(IOptions<StorageOptions> options, DataDirectory directory)
{
    private const int KeyLength = 32;
    private const int LeastLength = 16;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private static readonly byte[] Purpose = "longshore master key 1"u8.ToArray();

    private byte[]? key;

    private byte[] Key => key ?? throw new InvalidOperationException("The master key is loaded by StorageStartup.");

    /// <summary>From the setting, the file that is set, or <c>master.key</c>, which is made when nothing was ever encrypted here.</summary>
    /// <exception cref="StorageRefusedException">It is missing or no key.</exception>
    public void Load(bool mayBeMade)
    {
        if (options.Value.MasterKey is { Length: > 0 } text) key = Parse(text, "Longshore:MasterKey");
        else if (options.Value.MasterKeyFile is { Length: > 0 } file) key = Parse(Read(file), "Longshore:MasterKeyFile");
        else
        {
            if (!File.Exists(directory.MasterKey)) Make(mayBeMade);
            key = Parse(Read(directory.MasterKey), "Longshore:MasterKeyFile");
        }
    }

    public byte[] Wrap(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> purpose)
    {
        var wrapped = new byte[NonceLength + TagLength + plain.Length];
        var nonce = wrapped.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(Key, TagLength);
        cipher.Encrypt(nonce, plain, wrapped.AsSpan(NonceLength + TagLength), wrapped.AsSpan(NonceLength, TagLength), purpose);
        return wrapped;
    }

    /// <exception cref="CryptographicException">Tampered with, or wrapped by another master key.</exception>
    public byte[] Unwrap(ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> purpose)
    {
        if (wrapped.Length < NonceLength + TagLength) throw new CryptographicException("The wrapped key is cut off.");
        var plain = new byte[wrapped.Length - NonceLength - TagLength];
        using var cipher = new AesGcm(Key, TagLength);
        cipher.Decrypt(wrapped[..NonceLength], wrapped[(NonceLength + TagLength)..], wrapped.Slice(NonceLength, TagLength), plain, purpose);
        return plain;
    }

    private void Make(bool mayBeMade)
    {
        if (!mayBeMade) throw new MasterKeyRefusedException($"'{directory.MasterKey}' is missing, but there are secrets that it protects.");
        var text = Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyLength)) + "\n";
        DurableFile.Replace(directory.MasterKey, Encoding.ASCII.GetBytes(text));
    }

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new WrongStorageSettingException("Longshore:MasterKeyFile", unread.Message, "Name a file that the server may read.", unread);
        }
    }

    // Any length from 16 bytes on, because the vendor's keys have 16.
    private static byte[] Parse(string text, string setting)
    {
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text.Trim(), bytes, out var length) || length < LeastLength)
            throw new WrongStorageSettingException(setting, $"it is not the Base64 form of at least {LeastLength} bytes.", "Make one with 'openssl rand -base64 32'.");
        return HKDF.DeriveKey(HashAlgorithmName.SHA256, bytes[..length], KeyLength, salt: [], info: Purpose);
    }
}
