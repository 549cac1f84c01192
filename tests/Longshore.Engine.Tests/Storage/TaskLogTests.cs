using System.Text;
using CsCheck;
using Longshore.Domain.Tasks;
using Longshore.Storage;
using Longshore.Storage.Databases;
using Longshore.Storage.Tasks;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Longshore.Engine.Tests.Storage;

public sealed class TaskLogTests(Databases databases)
{
    private static readonly ServerTaskId Task1 = new(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>One thing a sender does: goes on, repeats an old block, or leaves one out.</summary>
    private enum Move
    {
        Next,
        NextWithoutLines,
        Repeat,
        Gap,
        Overlap,
    }

    [Theory, EveryDatabase]
    public async Task Whatever_senders_do_each_block_is_stored_once_and_in_order(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        var number = 100;
        var moves = Gen.Select(Gen.Int[0, 2], Gen.Enum<Move>(), Gen.Int[1, 5], Gen.Byte.Array[0, 2_000]).Array[1, 30];
        await moves.SampleAsync(
            async all =>
            {
                var task = new ServerTaskId(++number);
                var sent = new List<(string Source, long From, long To, int Lines, byte[] Block)>();
                var ends = new long[3];
                foreach (var (source, move, lines, block) in all)
                {
                    var name = $"ticket-{source}";
                    var old = sent.FindLast(one => one.Source == name);
                    if (move is Move.Next or Move.NextWithoutLines)
                    {
                        var next = (name, From: ends[source], To: ends[source] + block.Length + 1, move == Move.Next ? lines : 0, block);
                        await Append(next);
                        sent.Add(next);
                        ends[source] = next.To;
                    }
                    else if (move == Move.Repeat && old.Source is not null) await Append(old);
                    else if (move == Move.Gap) await Assert.ThrowsAsync<InvalidDataException>(() => Append((name, ends[source] + 1, ends[source] + 9, lines, block)));
                    else if (move == Move.Overlap && ends[source] > 0) await Assert.ThrowsAsync<InvalidDataException>(() => Append((name, ends[source] - 1, ends[source] + 9, lines, block)));
                }
                await AssertStored(task, sent, ends);

                Task Append((string Source, long From, long To, int Lines, byte[] Block) block) =>
                    storage.Log.Append(task, "node", block.Source, block.From, block.To, block.Lines, block.Block, Cancel);
            },
            iter: 30, threads: 1);

        async Task AssertStored(ServerTaskId task, List<(string Source, long From, long To, int Lines, byte[] Block)> sent, long[] ends)
        {
            var line = 1L;
            var read = await All(storage.Log, task);
            foreach (var (expected, stored) in sent.Where(block => block.Lines > 0).Zip(read, (left, right) => (left, right)))
            {
                Assert.Equal((line, expected.Lines, expected.Source, expected.From, expected.To), (stored.FirstLine, stored.Lines, stored.Source, stored.From, stored.To));
                Assert.Equal(expected.Block, stored.Block.ToArray());
                line += expected.Lines;
            }
            Assert.Equal(sent.Count(block => block.Lines > 0), read.Count);
            Assert.Equal(line - 1, await storage.Log.CountLines(task, Cancel));
            for (var source = 0; source < ends.Length; source++) Assert.Equal(ends[source], await storage.Log.StoredOffset(task, $"ticket-{source}", Cancel));
            foreach (var source in (await storage.Log.Ranges(task, Cancel)).GroupBy(range => range.Source))
            {
                var end = 0L;
                foreach (var range in source)
                {
                    Assert.Equal(end, range.From);
                    end = range.To;
                }
            }
        }
    }

    [Theory, EveryDatabase]
    public async Task Many_sources_at_once_lose_and_repeat_nothing(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(source => Task.Run(
            async () =>
            {
                for (var i = 0; i < 50; i++)
                {
                    var block = Encoding.UTF8.GetBytes($"{source} {i}".PadRight(50 * i, '.'));
                    await storage.Log.Append(new(1 + (source % 2)), $"node-{source}", $"s{source}", i * 10, (i * 10) + 10, 2, block, Cancel);
                    if (i % 7 == 0) await storage.Log.Append(new(1 + (source % 2)), $"node-{source}", $"s{source}", i * 10, (i * 10) + 10, 2, block, Cancel);
                }
            },
            Cancel)));
        foreach (var task in (ServerTaskId[])[new(1), new(2)])
        {
            var blocks = await All(storage.Log, task);
            Assert.Equal(200, blocks.Count);
            Assert.Equal(Enumerable.Range(0, 200).Select(i => 1L + (2 * i)), blocks.Select(block => block.FirstLine));
            foreach (var source in blocks.GroupBy(block => block.Source))
                Assert.Equal(Enumerable.Range(0, 50).Select(i => $"{source.Key[1..]} {i}".PadRight(50 * i, '.')), source.Select(block => Encoding.UTF8.GetString(block.Block.Span)));
        }
    }

    [Theory, EveryDatabase]
    public async Task Reading_starts_at_the_block_that_holds_the_line(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        for (var i = 0; i < 25; i++) await storage.Log.Append(Task1, "n", "s", i, i + 1, 10, new byte[] { (byte)i }, Cancel);
        Assert.Equal(1, (await All(storage.Log, Task1, 0))[0].FirstLine);
        Assert.Equal([241], (await All(storage.Log, Task1, 250)).Select(block => block.FirstLine));
        Assert.Equal(101, (await All(storage.Log, Task1, 110))[0].FirstLine);
        Assert.Equal(111, (await All(storage.Log, Task1, 111))[0].FirstLine);
        Assert.Equal([241], (await All(storage.Log, Task1, 251)).Select(block => block.FirstLine));
        Assert.Empty(await All(storage.Log, new(2)));
        Assert.Equal(0, await storage.Log.CountLines(new(2), Cancel));
    }

    [Theory, EveryDatabase]
    public async Task The_log_goes_on_where_it_was_after_a_restart(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        await storage.Log.Append(Task1, "n", "s", 0, 10, 3, "abc"u8.ToArray(), Cancel);
        await storage.Log.Append(Task1, "n", "s", 10, 20, 0, default, Cancel);
        await storage.Restart();
        Assert.Equal(20, await storage.Log.StoredOffset(Task1, "s", Cancel));
        await storage.Log.Append(Task1, "n", "s", 0, 10, 3, "abc"u8.ToArray(), Cancel);
        await storage.Log.Append(Task1, "n", "s", 20, 30, 0, default, Cancel);
        await storage.Log.Append(Task1, "n", "s", 30, 40, 2, "de"u8.ToArray(), Cancel);
        Assert.Equal([1L, 4L], (await All(storage.Log, Task1)).Select(block => block.FirstLine));
        Assert.Equal([(0L, 10L), (10L, 30L), (30L, 40L)], (await storage.Log.Ranges(Task1, Cancel)).Select(range => (range.From, range.To)));
    }

    [Theory, EveryDatabase]
    public async Task Who_waits_for_more_is_woken_by_lines_and_by_the_end(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        await storage.Log.Append(Task1, "n", "s", 0, 10, 3, "abc"u8.ToArray(), Cancel);
        await storage.Log.WaitForMore(Task1, 2, Cancel).WaitAsync(TimeSpan.FromSeconds(20), Cancel);
        var more = storage.Log.WaitForMore(Task1, 3, Cancel);
        var muchMore = storage.Log.WaitForMore(Task1, 100, Cancel);
        await storage.Log.Append(Task1, "n", "s", 10, 20, 0, default, Cancel);
        Assert.False(more.IsCompleted);
        await storage.Log.Append(Task1, "n", "s", 20, 30, 1, "d"u8.ToArray(), Cancel);
        await more.WaitAsync(TimeSpan.FromSeconds(20), Cancel);
        Assert.False(muchMore.IsCompleted);
        storage.Log.Close(Task1);
        await muchMore.WaitAsync(TimeSpan.FromSeconds(20), Cancel);
        await storage.Log.WaitForMore(Task1, 1_000, Cancel).WaitAsync(TimeSpan.FromSeconds(20), Cancel);
    }

    [Theory, EveryDatabase]
    public async Task A_deleted_log_is_gone_and_others_stay(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        await Task.WhenAll(Enumerable.Range(0, 450).Select(i => storage.Log.Append(Task1, "n", "s", i, i + 1, 1, default, Cancel)));
        await storage.Log.Append(new(2), "n", "s", 0, 1, 1, "x"u8.ToArray(), Cancel);
        await storage.Log.Delete(Task1, Cancel);
        Assert.Empty(await All(storage.Log, Task1));
        Assert.Single(await All(storage.Log, new(2)));
        await storage.Log.Append(Task1, "n", "s", 0, 1, 1, "y"u8.ToArray(), Cancel);
        Assert.Equal(1, Assert.Single(await All(storage.Log, Task1)).FirstLine);
    }

    [Theory, EveryDatabase]
    public async Task A_damaged_block_is_named_and_the_rest_is_served(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        for (var i = 0; i < 3; i++) await storage.Log.Append(Task1, "n", "s", i, i + 1, 1, Encoding.UTF8.GetBytes(new string('x', 5_000)), Cancel);
        await using (var context = storage.Get<IDbContextFactory<LogContext>>().CreateDbContext())
        {
            var row = await context.Set<LogBlockRow>().SingleAsync(row => row.FirstLine == 2, Cancel);
            row.Data[^5] ^= 1;
            context.Entry(row).Property(r => r.Data).IsModified = true;
            await context.SaveChangesAsync(Cancel);
        }
        Assert.Equal([false, true, false], (await All(storage.Log, Task1)).Select(block => block.IsDamaged));
    }

    [Theory, EveryDatabase]
    public async Task Blocks_that_cannot_be_right_are_refused_at_once(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        await Assert.ThrowsAnyAsync<ArgumentException>(() => storage.Log.Append(Task1, "n", "s", -1, 5, 1, default, Cancel));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => storage.Log.Append(Task1, "n", "s", 5, 5, 1, default, Cancel));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => storage.Log.Append(Task1, "n", "s", 0, 5, -1, default, Cancel));
    }

    [Fact]
    public void Blocks_pack_and_unpack_to_themselves()
    {
        var codec = new BlockCodec();
        Gen.Byte[0, 3].Array[0, 5_000].Sample(block =>
        {
            var packed = codec.Pack(block);
            return codec.Unpack(packed.Codec, packed.Crc, packed.Data)!.AsSpan().SequenceEqual(block);
        });
    }

    private static async Task<List<StoredBlock>> All(TaskLog log, ServerTaskId task, long from = 1)
    {
        var blocks = new List<StoredBlock>();
        await foreach (var block in log.Read(task, from, Cancel)) blocks.Add(block);
        return blocks;
    }
}
