using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Longshore.Domain.Variables;
using Longshore.Storage;
using Longshore.Storage.Startup;
using Xunit;

namespace Longshore.Engine.Tests.Storage;

public sealed class SecretVaultTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_secret_opens_for_its_owner_only_and_also_after_a_restart()
    {
        await using var storage = await databases.Open(StorageProvider.Sqlite);
        var kept = storage.Vault.Protect("hunter2 ä", "Projects-1");
        await storage.Restart();
        Assert.Equal("hunter2 ä", storage.Vault.Unprotect(kept, "Projects-1"));
        Assert.ThrowsAny<CryptographicException>(() => storage.Vault.Unprotect(kept, "Projects-2"));
        Assert.ThrowsAny<CryptographicException>(() => storage.Vault.Unprotect("no secret", "Projects-1"));
    }

    [Fact]
    public async Task No_bit_of_a_protected_secret_can_be_changed()
    {
        await using var storage = await databases.Open(StorageProvider.Sqlite);
        var kept = storage.Vault.Protect("hunter2", "Projects-1");
        Gen.Select(Gen.Int[0, kept.Length - 1], Gen.Char["ABCxyz019-_"]).Sample((at, letter) =>
        {
            var changed = kept.Remove(at, 1).Insert(at, letter.ToString());
            if (SameBytes(changed, kept)) return;
            Assert.ThrowsAny<CryptographicException>(() => storage.Vault.Unprotect(changed, "Projects-1"));
        });
    }

    /// <summary>The last letter carries bits that stand for nothing: another letter there is the same secret, or no base64 at all.</summary>
    private static bool SameBytes(string changed, string kept) => Bytes(changed) is { } bytes && bytes.AsSpan().SequenceEqual(Bytes(kept));

    private static byte[]? Bytes(string text)
    {
        var bytes = new byte[text.Length];
        return Base64Url.DecodeFromChars(text, bytes, out _, out var length) == OperationStatus.Done ? bytes[..length] : null;
    }

    [Fact]
    public async Task Journal_keys_differ_by_ticket_and_stay_the_same()
    {
        await using var storage = await databases.Open(StorageProvider.Sqlite);
        var (first, second) = (storage.Vault.JournalKey("ticket-1"), storage.Vault.JournalKey("ticket-2"));
        await storage.Restart();
        Assert.Equal(32, first.Length);
        Assert.NotEqual(first, second);
        Assert.Equal(first, storage.Vault.JournalKey("ticket-1"));
    }

    [Theory, EveryDatabase]
    public async Task No_file_of_the_data_directory_holds_a_secret_in_plain(StorageProvider provider)
    {
        const string secret = "correct-horse-battery-staple";
        await using var storage = await databases.Open(provider);
        storage.MasterKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        var variable = new Variable { Id = "v", Name = "Password", Type = VariableType.Sensitive, Value = storage.Vault.Protect(secret, "Projects-1") };
        await storage.Write((s, cancel) => s.SaveVariables(new VariableSet { Owner = "Projects-1", Variables = [variable] }, cancel));
        var journal = storage.Vault.JournalKey("ticket-1");
        byte[][] forms =
        [
            Encoding.UTF8.GetBytes(secret), Encoding.Unicode.GetBytes(secret), Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(secret))[..^3]),
            journal, Encoding.ASCII.GetBytes(Convert.ToBase64String(journal)),
        ];
        foreach (var file in Directory.EnumerateFiles(storage.Directory, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith("server.lock", StringComparison.Ordinal)))
        {
            var bytes = await ReadShared(file);
            Assert.All(forms, form => Assert.True(bytes.AsSpan().IndexOf(form) < 0, file));
        }
    }

    [Fact]
    public async Task Another_master_key_is_refused_and_changes_nothing()
    {
        await using var storage = await databases.Open(StorageProvider.Sqlite);
        var kept = storage.Vault.Protect("hunter2", "Projects-1");
        await storage.Stop();
        var keys = Directory.GetFiles(Path.Combine(storage.Directory, "keys"));
        storage.MasterKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        await Assert.ThrowsAsync<MasterKeyRefusedException>(storage.Start);
        await storage.Stop();
        Assert.Equal(keys, Directory.GetFiles(Path.Combine(storage.Directory, "keys")));
        storage.MasterKey = null;
        await storage.Start();
        Assert.Equal("hunter2", storage.Vault.Unprotect(kept, "Projects-1"));
    }

    [Fact]
    public async Task A_lost_master_key_is_not_replaced_by_a_new_one()
    {
        await using var storage = await databases.Open(StorageProvider.Sqlite);
        await storage.Stop();
        File.Delete(Path.Combine(storage.Directory, "master.key"));
        await Assert.ThrowsAsync<MasterKeyRefusedException>(storage.Start);
        Assert.False(File.Exists(Path.Combine(storage.Directory, "master.key")));
    }

    [Fact]
    public async Task A_master_key_comes_as_value_or_file_and_wrong_ones_name_their_setting()
    {
        await using var storage = await databases.Prepare(StorageProvider.Sqlite);
        storage.MasterKey = "c2hvcnQ=";
        Assert.Equal("Longshore:MasterKey", (await Assert.ThrowsAsync<WrongStorageSettingException>(storage.Start)).Setting);
        await storage.Stop();
        storage.MasterKey = null;
        storage.MasterKeyFile = Path.Combine(storage.Directory, "mine.key");
        Assert.Equal("Longshore:MasterKeyFile", (await Assert.ThrowsAsync<WrongStorageSettingException>(storage.Start)).Setting);
        await storage.Stop();
        await File.WriteAllTextAsync(storage.MasterKeyFile, "not base64!", Cancel);
        Assert.Equal("Longshore:MasterKeyFile", (await Assert.ThrowsAsync<WrongStorageSettingException>(storage.Start)).Setting);
        await storage.Stop();
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        await File.WriteAllTextAsync(storage.MasterKeyFile, key + "\n", Cancel);
        await storage.Start();
        var kept = storage.Vault.Protect("hunter2", "Projects-1");
        await storage.Stop();
        (storage.MasterKey, storage.MasterKeyFile) = (key, null);
        await storage.Start();
        Assert.Equal("hunter2", storage.Vault.Unprotect(kept, "Projects-1"));
        Assert.False(File.Exists(Path.Combine(storage.Directory, "master.key")));
    }

    private static async Task<byte[]> ReadShared(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Cancel);
        return copy.ToArray();
    }
}
