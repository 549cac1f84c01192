using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Longshore.Storage.Databases;
using Microsoft.EntityFrameworkCore;

namespace Longshore.Storage.Tasks;

/// <summary>Reads what is stored of logs, a few blocks at a time.</summary>
internal sealed class LogReader(IDbContextFactory<LogContext> contexts, BlockCodec codec)
{
    // About 1 MiB of usual blocks: bounded memory, and no read transaction that outlives a slow reader.
    private const int BlocksAtOnce = 8;

    public async IAsyncEnumerable<StoredBlock> Read(int task, long fromLine, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var next = await StartOfBlock(task, fromLine, cancel); ;)
        {
            var page = await Page(task, next, cancel);
            foreach (var row in page) yield return Unpack(row);
            if (page.Count < BlocksAtOnce) yield break;
            next = page[^1].FirstLine!.Value + page[^1].Lines;
        }
    }

    public async Task<long> CountLines(int task, CancellationToken cancel)
    {
        await using var context = contexts.CreateDbContext();
        return await Lines(context, task).OrderByDescending(row => row.FirstLine).Select(row => row.FirstLine!.Value + row.Lines - 1).FirstOrDefaultAsync(cancel);
    }

    public async Task<long> StoredOffset(int task, string source, CancellationToken cancel)
    {
        await using var context = contexts.CreateDbContext();
        return await context.Set<LogBlockRow>().Where(row => row.Task == task && row.Source == source).OrderByDescending(row => row.FromOffset).Select(row => row.ToOffset).FirstOrDefaultAsync(cancel);
    }

    public async Task<ImmutableArray<StoredRange>> Ranges(int task, CancellationToken cancel)
    {
        await using var context = contexts.CreateDbContext();
        var rows = await context.Set<LogBlockRow>().Where(row => row.Task == task).OrderBy(row => row.Source).ThenBy(row => row.FromOffset)
            .Select(row => new StoredRange(row.Source, row.Node, row.FromOffset, row.ToOffset, row.FirstLine, row.Lines)).ToListAsync(cancel);
        return [.. rows];
    }

    private async Task<long> StartOfBlock(int task, long line, CancellationToken cancel)
    {
        await using var context = contexts.CreateDbContext();
        return await Lines(context, task).Where(row => row.FirstLine <= line).MaxAsync(row => row.FirstLine, cancel) ?? 1;
    }

    private async Task<List<LogBlockRow>> Page(int task, long firstLine, CancellationToken cancel)
    {
        await using var context = contexts.CreateDbContext();
        return await Lines(context, task).Where(row => row.FirstLine >= firstLine).OrderBy(row => row.FirstLine).Take(BlocksAtOnce).ToListAsync(cancel);
    }

    private static IQueryable<LogBlockRow> Lines(LogContext context, int task) =>
        context.Set<LogBlockRow>().AsNoTracking().Where(row => row.Task == task && row.FirstLine != null);

    private StoredBlock Unpack(LogBlockRow row)
    {
        var block = codec.Unpack(row.Codec, (uint)row.Crc, row.Data);
        return new StoredBlock(row.FirstLine!.Value, row.Lines, row.Node, row.Source, row.FromOffset, row.ToOffset, block) { IsDamaged = block is null };
    }
}
