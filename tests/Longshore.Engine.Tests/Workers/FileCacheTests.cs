using System.Security.Cryptography;
using Longshore.Steps.Runs;
using Xunit;

namespace Longshore.Engine.Tests.Workers;

public sealed class FileCacheTests
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 700_000).Select(i => (byte)(i * 7))];
    private static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Content));

    [Fact]
    public async Task A_file_is_there_once_it_was_put()
    {
        await using var worker = new TestWorker();
        Assert.False(await worker.Session.Has(Hash, worker.Cancel));
        await worker.Session.Put(Hash, new MemoryStream(Content), worker.Cancel);
        await worker.Session.Put(Hash, new MemoryStream(Content), worker.Cancel);
        Assert.True(await worker.Session.Has(Hash, worker.Cancel));
        await worker.ReplaceHost();
        Assert.True(await worker.Session.Has(Hash, worker.Cancel));
    }

    [Fact]
    public async Task Content_of_another_hash_is_refused_and_leaves_nothing()
    {
        await using var worker = new TestWorker();
        var other = new string('0', 64);
        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => worker.Session.Put(other, new MemoryStream(Content), worker.Cancel));
        Assert.Contains(other, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(Hash, refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(RunPaths.CacheOf(worker.Root)));
    }

    [Fact]
    public async Task An_altered_file_is_not_there()
    {
        await using var worker = new TestWorker();
        await worker.Session.Put(Hash, new MemoryStream(Content), worker.Cancel);
        Assert.True(await worker.Session.Has(Hash, worker.Cancel));
        await File.WriteAllTextAsync(Path.Combine(RunPaths.CacheOf(worker.Root), Hash), "something else", worker.Cancel);
        Assert.False(await worker.Session.Has(Hash, worker.Cancel));
    }

    [Fact]
    public async Task What_a_killed_host_left_half_is_deleted_by_the_next()
    {
        await using var worker = new TestWorker();
        await File.WriteAllTextAsync(Path.Combine(RunPaths.CacheOf(worker.Root), $"{Hash}.1.tmp"), "half", worker.Cancel);
        Assert.False(await worker.Session.Has(Hash, worker.Cancel));
        await worker.ReplaceHost();
        Assert.Empty(Directory.EnumerateFileSystemEntries(RunPaths.CacheOf(worker.Root)));
    }

    [Theory]
    [InlineData("../journals")]
    [InlineData("")]
    [InlineData("ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789")]
    public async Task What_is_no_hash_is_refused(string hash)
    {
        await using var worker = new TestWorker();
        await Assert.ThrowsAsync<ArgumentException>(() => worker.Session.Has(hash, worker.Cancel));
    }
}
