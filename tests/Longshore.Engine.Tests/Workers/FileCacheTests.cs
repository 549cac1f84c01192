using System.Security.Cryptography;
using Longshore.Steps.Bundles;
using Longshore.Steps.Runs;
using Longshore.WorkerHost;
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
        Assert.False((await worker.Session.Has(Hash, worker.Cancel)).IsWhole);
        await worker.Session.Put(Hash, new MemoryStream(Content), 0, worker.Cancel);
        await worker.Session.Put(Hash, new MemoryStream(Content), 0, worker.Cancel);
        Assert.True((await worker.Session.Has(Hash, worker.Cancel)).IsWhole);
        await worker.ReplaceHost();
        Assert.True((await worker.Session.Has(Hash, worker.Cancel)).IsWhole);
    }

    [Fact]
    public async Task Content_of_another_hash_is_refused_and_leaves_nothing()
    {
        await using var worker = new TestWorker();
        var other = new string('0', 64);
        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => worker.Session.Put(other, new MemoryStream(Content), 0, worker.Cancel));
        Assert.Contains(other, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(Hash, refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(RunPaths.CacheOf(worker.Root)));
    }

    [Fact]
    public async Task An_altered_file_is_not_there()
    {
        await using var worker = new TestWorker();
        await worker.Session.Put(Hash, new MemoryStream(Content), 0, worker.Cancel);
        Assert.True((await worker.Session.Has(Hash, worker.Cancel)).IsWhole);
        await File.WriteAllTextAsync(Path.Combine(RunPaths.CacheOf(worker.Root), Hash), "something else", worker.Cancel);
        Assert.False((await worker.Session.Has(Hash, worker.Cancel)).IsWhole);
    }

    [Fact]
    public async Task What_broke_off_is_gone_on_with_even_by_the_next_host()
    {
        await using var worker = new TestWorker();
        var broken = new BreakingStream(Content.AsMemory(0, 300_000));
        await Assert.ThrowsAsync<IOException>(() => worker.Session.Put(Hash, broken, 0, worker.Cancel));
        await worker.ReplaceHost();
        Assert.Equal(new HeldFile(300_000, IsWhole: false), await worker.Session.Has(Hash, worker.Cancel));
        await worker.Session.Put(Hash, new MemoryStream(Content, 300_000, 400_000), 300_000, worker.Cancel);
        Assert.Equal(new HeldFile(Content.Length, IsWhole: true), await worker.Session.Has(Hash, worker.Cancel));
    }

    [Fact]
    public async Task A_gap_is_refused()
    {
        await using var worker = new TestWorker();
        await Assert.ThrowsAsync<InvalidDataException>(() => worker.Session.Put(Hash, new MemoryStream(Content, 5, 10), 5, worker.Cancel));
    }

    [Fact]
    public async Task A_half_file_that_nobody_goes_on_with_is_deleted_after_a_day()
    {
        await using var worker = new TestWorker();
        var half = Path.Combine(RunPaths.CacheOf(worker.Root), $"{Hash}.half");
        await File.WriteAllTextAsync(half, "half", worker.Cancel);
        File.SetLastWriteTimeUtc(half, TimeProvider.System.GetUtcNow().UtcDateTime - TimeSpan.FromHours(25));
        await worker.ReplaceHost();
        Assert.Empty(Directory.EnumerateFileSystemEntries(RunPaths.CacheOf(worker.Root)));
    }

    [Fact]
    public async Task A_full_cache_forgets_what_was_used_longest_ago_but_nothing_that_a_ticket_needs()
    {
        await using var worker = new TestWorker();
        using var host = new RunHost(new RunHostOptions { Root = worker.Root, ExecutorPath = TestWorker.Executor, CacheLimit = 2_500 }, TimeProvider.System);
        var hashes = new List<string>();
        for (byte number = 0; number < 3; number++)
        {
            var content = Enumerable.Repeat(number, 1_000).ToArray();
            hashes.Add(Convert.ToHexStringLower(SHA256.HashData(content)));
            if (number == 2) await worker.Host.Start(worker.Bash("sleep 1000", bundle => bundle with { Files = [new BundleFile("", "a.txt", hashes[0], 1_000, false)] }), worker.Cancel);
            foreach (var hash in hashes.SkipLast(1))
                File.SetLastAccessTimeUtc(Path.Combine(RunPaths.CacheOf(worker.Root), hash), TimeProvider.System.GetUtcNow().UtcDateTime - TimeSpan.FromHours(2 - hashes.IndexOf(hash)));
            await host.Put(hashes[^1], new MemoryStream(content), 0, worker.Cancel);
        }
        Assert.Equal([true, false, true], hashes.Select(hash => File.Exists(Path.Combine(RunPaths.CacheOf(worker.Root), hash))));
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
