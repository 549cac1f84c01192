using System.Security.Cryptography;
using CsCheck;
using Longshore.Storage;
using Xunit;

namespace Longshore.Engine.Tests.Storage;

public sealed class BlobStoreTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Any_bytes_come_back_under_their_hash()
    {
        await using var storage = await databases.Open(StorageProvider.Sqlite);
        await Gen.Byte.Array[0, 300_000].SampleAsync(
            async bytes =>
            {
                var info = await storage.Blobs.Put(new MemoryStream(bytes), Cancel);
                Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), info.Sha256);
#pragma warning disable CA5350 // The name that clients use.
                Assert.Equal(Convert.ToHexStringLower(SHA1.HashData(bytes)), info.Sha1);
#pragma warning restore CA5350
                Assert.Equal(bytes.Length, info.Length);
                await using var stream = storage.Blobs.Open(info.Sha256.ToUpperInvariant());
                var copy = new MemoryStream();
                await stream.CopyToAsync(copy, Cancel);
                Assert.Equal(bytes, copy.ToArray());
            },
            iter: 20, threads: 1);
    }

    [Fact]
    public async Task The_same_content_is_one_file_that_only_its_owner_reads()
    {
        await using var storage = await databases.Open(StorageProvider.Sqlite);
        var first = await storage.Blobs.Put(new MemoryStream([1, 2, 3]), Cancel);
        Assert.Equal(first, await storage.Blobs.Put(new MemoryStream([1, 2, 3]), Cancel));
        var path = Assert.Single(Directory.EnumerateFiles(Path.Combine(storage.Directory, "blobs"), "*", SearchOption.AllDirectories));
        Assert.Equal(Path.Combine(storage.Directory, "blobs", first.Sha256[..2], first.Sha256), path);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public async Task A_stream_that_breaks_leaves_nothing()
    {
        await using var storage = await databases.Open(StorageProvider.Sqlite);
        await Assert.ThrowsAsync<IOException>(() => storage.Blobs.Put(new BrokenStream(), Cancel));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(storage.Directory, "blobs"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task What_a_killed_server_began_to_write_is_swept_at_the_next_start()
    {
        await using var storage = await databases.Open(StorageProvider.Sqlite);
        var kept = await storage.Blobs.Put(new MemoryStream([1]), Cancel);
        var leftover = Path.Combine(storage.Directory, "blobs", "incoming", "half.tmp");
        await File.WriteAllTextAsync(leftover, "half", Cancel);
        await storage.Restart();
        Assert.False(File.Exists(leftover));
        Assert.True(storage.Blobs.Has(kept.Sha256));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../../../etc/passwd")]
    [InlineData("00000000000000000000000000000000000000000000000000000000000000zz")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task What_is_no_hash_or_not_there_is_not_found(string hash)
    {
        await using var storage = await databases.Open(StorageProvider.Sqlite);
        Assert.False(storage.Blobs.Has(hash));
        Assert.Throws<FileNotFoundException>(() => storage.Blobs.Open(hash));
    }

    private sealed class BrokenStream : MemoryStream
    {
        private int reads;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            reads++ == 0 ? new(10) : throw new IOException("The sender went away.");
    }
}
