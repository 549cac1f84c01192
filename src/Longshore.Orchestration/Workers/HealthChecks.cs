using System.Collections.Concurrent;
using Longshore.Domain.Workers;
using Longshore.Storage;
using Longshore.Storage.Records;
using Longshore.Transports.Link;
using Microsoft.Extensions.Logging;

namespace Longshore.Orchestration.Workers;

/// <summary>Checks workers: one check of a worker at a time, a bounded number in all, and no silent worker holds up the others (workers.md §5.6, §5.7).</summary>
internal sealed class HealthChecks(WorkerSessions sessions, LinkCenter links, Store store, WorkerBell bell, TimeProvider time, ILogger<HealthChecks> log) : IDisposable
{
    /// <summary>Between two checks of a worker: the default policy's hour.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    // A worker that was not reached is looked for more often, so that it does not stay out for an hour.
    private static readonly TimeSpan IntervalWhileUnavailable = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    // 2 × processors, 2 to 32 (workers.md §5.7).
    private readonly SemaphoreSlim places = new(Math.Clamp(2 * Environment.ProcessorCount, 2, 32));
    private readonly ConcurrentDictionary<WorkerId, Lazy<Task<Worker?>>> underWay = new();
    private readonly ConcurrentDictionary<WorkerId, bool> connected = new();

    public bool IsDue(Worker worker)
    {
        var interval = worker.Health is HealthStatus.Unavailable or HealthStatus.Unhealthy ? IntervalWhileUnavailable : Interval;
        return worker.LastChecked is not { } last || time.GetUtcNow() - last > interval;
    }

    /// <summary>Has the worker checked soon.</summary>
    public void Ask(WorkerId worker) => _ = Check(worker, CancellationToken.None);

    /// <summary>A link came or went: the worker's health is another now.</summary>
    public void Notice(WorkerId worker, LinkState state)
    {
        var before = connected.TryGetValue(worker, out var was) ? was : (bool?)null;
        connected[worker] = state.IsConnected;
        if (before != state.IsConnected) Ask(worker);
        else if (state.IsConnected) return;
        bell.Ring();
    }

    /// <summary>Checks now, or joins the check that is under way.</summary>
    public async Task<Worker?> Check(WorkerId worker, CancellationToken cancel)
    {
        var check = underWay.GetOrAdd(worker, id => new Lazy<Task<Worker?>>(() => Run(id)));
        return await check.Value.WaitAsync(cancel);
    }

    public void Dispose() => places.Dispose();

    private async Task<Worker?> Run(WorkerId id)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        await places.WaitAsync();
        try
        {
            var found = await Look(id);
            return await Store(id, found);
        }
        catch (Exception broken)
        {
            log.CheckFailed(id, broken);
            return null;
        }
        finally
        {
            places.Release();
            underWay.TryRemove(id, out _);
        }
    }

    private async Task<HealthFinding> Look(WorkerId id)
    {
        using var bound = new CancellationTokenSource(Longest, time);
        try
        {
            var session = await sessions.To(id.ToString(), bound.Token);
            return HealthFinding.Of(await session.Describe(bound.Token), links.StateOf(id.ToString()));
        }
        catch (Exception failed)
        {
            return HealthFinding.Of(failed, Longest);
        }
    }

    private async Task<Worker?> Store(WorkerId id, HealthFinding found)
    {
        await using var session = await store.Write(CancellationToken.None);
        if (await session.Workers.Find(id, CancellationToken.None) is not { } worker) return null;
        var now = time.GetUtcNow();
        var checkedWorker = await session.Workers.Save(worker with { Health = found.Health, StatusSummary = found.Summary, LastChecked = now }, CancellationToken.None);
        if (worker.Health != found.Health) await session.Audit.Add(HealthAudit.Of(checkedWorker, now), CancellationToken.None);
        await session.Commit(CancellationToken.None);
        bell.Ring();
        return checkedWorker;
    }
}
