using System.Threading.Channels;
using Longshore.Os.Failpoints;
using Longshore.Storage.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Longshore.Storage.Tasks;

/// <summary>
/// The only one who writes logs. It commits at once what is there, and what comes meanwhile goes into the next commit: a lone block never waits, a flood shares
/// its syncs.
/// </summary>
internal sealed class LogWriter : IAsyncDisposable
{
    // More in one transaction would not be faster, only later.
    private const int LargestBatch = 1024 * 1024;

    // States are a few hundred bytes and cheap to load again.
    private const int MostStates = 1_024;

    // Once more on a new connection, for a server that restarted; what still fails then is for the caller to repeat.
    private const int Runs = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly IDbContextFactory<LogContext> contexts;
    private readonly LogFollowers followers;
    private readonly TimeProvider time;
    private readonly ILogger log;

    // Full means the disk is slower than the scripts: their senders wait, nothing is dropped.
    private readonly Channel<LogWork> queue = Channel.CreateBounded<LogWork>(new BoundedChannelOptions(1_024) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });
    private readonly Dictionary<int, LogState> states = [];
    private readonly Task loop;
    private LogContext? context;
    private LogTable? table;

    public LogWriter(IDbContextFactory<LogContext> contexts, LogFollowers followers, TimeProvider time, ILogger log)
    {
        this.contexts = contexts;
        this.followers = followers;
        this.time = time;
        this.log = log;
        loop = Task.Run(Write);
    }

    /// <summary>Completes once <paramref name="work"/> is durable. Leaving early does not call it back.</summary>
    public async Task Do(LogWork work, CancellationToken cancel)
    {
        await queue.Writer.WriteAsync(work, cancel);
        await work.Done.WaitAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loop;
        await Close();
    }

    private async Task Write()
    {
        var batch = new List<LogWork>();
        while (await queue.Reader.WaitToReadAsync())
        {
            batch.Clear();
            var size = 0;
            while (size < LargestBatch && queue.Reader.TryRead(out var work))
            {
                batch.Add(work);
                size += work.Size;
            }
            await Write(batch);
        }
    }

    private async Task Write(List<LogWork> batch)
    {
        for (var run = 1; ; run++)
        {
            try
            {
                await TryWrite(batch);
                break;
            }
            catch (Exception failed)
            {
                // Whether anything was written is unknown, so nothing we remember counts: the database is asked again, and repeats change nothing.
                log.LogBatchFailed(failed, batch.Count, run);
                states.Clear();
                await Close();
                if (run == Runs)
                {
                    foreach (var work in batch) work.Fail(new StorageUnavailableException(failed.Message, failed));
                    return;
                }
            }
            await Task.Delay(Pause * run, time, CancellationToken.None);
        }
        Failpoint.Pass("server.log.committed");
        foreach (var work in batch)
        {
            if (states.TryGetValue(work.Task, out var state)) followers.Grown(work.Task, state.NextLine - 1);
            work.Finish();
        }
        if (states.Count > MostStates) states.Clear();
    }

    private async Task TryWrite(List<LogWork> batch)
    {
        var open = await Open();
        await using var transaction = await open.Begin();
        foreach (var work in batch)
        {
            await work.Do(open, await StateOf(work.Task, open));
            if (work.OutdatesState) states.Remove(work.Task);
        }
        Failpoint.Pass("server.log.committing");
        await transaction.CommitAsync();
    }

    private async Task<LogState> StateOf(int task, LogTable open)
    {
        if (!states.TryGetValue(task, out var state)) states[task] = state = new LogState(task, await open.NextLine(task));
        return state;
    }

    private async Task<LogTable> Open()
    {
        if (table is not null) return table;
        context = contexts.CreateDbContext();
        await context.Database.OpenConnectionAsync();
        return table = new LogTable(context.Database.GetDbConnection());
    }

    private async Task Close()
    {
        if (table is not null) await table.DisposeAsync();
        if (context is not null) await context.DisposeAsync();
        table = null;
        context = null;
    }
}
