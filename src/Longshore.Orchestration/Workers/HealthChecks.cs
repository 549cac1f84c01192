using System.Collections.Concurrent;
using Longshore.Domain.Machines;
using Longshore.Domain.Workers;
using Longshore.Storage;
using Longshore.Transports.Link;
using Microsoft.Extensions.Logging;

namespace Longshore.Orchestration.Workers;

/// <summary>Checks workers and deployment targets: one check of a machine at a time, a bounded number in all, and no silent one holds up the others (workers.md §5.6, §5.7).</summary>
internal sealed class HealthChecks(WorkerSessions sessions, LinkCenter links, Store store, WorkerBell bell, TimeProvider time, ILogger<HealthChecks> log) : IDisposable
{
    /// <summary>Between two checks of a worker: the default policy's hour.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    // A worker that was not reached is looked for more often, so that it does not stay out for an hour.
    private static readonly TimeSpan IntervalWhileUnavailable = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    // 2 × processors, 2 to 32 (workers.md §5.7).
    private readonly SemaphoreSlim places = new(Math.Clamp(2 * Environment.ProcessorCount, 2, 32));
    private readonly ConcurrentDictionary<WorkerKey, Lazy<Task<ICheckedMachine?>>> underWay = new();
    private readonly ConcurrentDictionary<WorkerKey, bool> connected = new();

    public bool IsDue(ICheckedMachine machine)
    {
        var interval = machine.Health is HealthStatus.Unavailable or HealthStatus.Unhealthy ? IntervalWhileUnavailable : Interval;
        return machine.LastChecked is not { } last || time.GetUtcNow() - last > interval;
    }

    /// <summary>Has the machine checked soon.</summary>
    public void Ask(WorkerKey machine) => _ = Check(machine, CancellationToken.None);

    /// <summary>A link came or went: the machine's health is another now.</summary>
    public void Notice(WorkerKey machine, LinkState state)
    {
        var before = connected.TryGetValue(machine, out var was) ? was : (bool?)null;
        connected[machine] = state.IsConnected;
        if (before != state.IsConnected) Ask(machine);
        else if (state.IsConnected) return;
        bell.Ring();
    }

    /// <summary>Checks now, or joins the check that is under way.</summary>
    /// <returns>The machine with its new health; null: it is not registered, or the check broke.</returns>
    public async Task<ICheckedMachine?> Check(WorkerKey machine, CancellationToken cancel)
    {
        var check = underWay.GetOrAdd(machine, id => new Lazy<Task<ICheckedMachine?>>(() => Run(id)));
        return await check.Value.WaitAsync(cancel);
    }

    public void Dispose() => places.Dispose();

    private async Task<ICheckedMachine?> Run(WorkerKey id)
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

    private async Task<HealthFinding> Look(WorkerKey id)
    {
        using var bound = new CancellationTokenSource(Longest, time);
        try
        {
            if (await sessions.IsOnlyNamed(id, bound.Token)) return HealthFinding.OnlyNamed;
            var session = await sessions.To(id.Text, bound.Token);
            return HealthFinding.Of(await session.Describe(bound.Token), links.StateOf(id.Text));
        }
        catch (Exception failed)
        {
            return HealthFinding.Of(failed, Longest);
        }
    }

    private async Task<ICheckedMachine?> Store(WorkerKey id, HealthFinding found)
    {
        await using var session = await store.Write(CancellationToken.None);
        if (await session.FindMachine(id, CancellationToken.None) is not { } machine) return null;
        var now = time.GetUtcNow();
        var seen = await session.SaveMachine(machine.Checked(found.Health, found.Summary, now), CancellationToken.None);
        if (machine.Health != found.Health) await session.Audit.Add(HealthAudit.Of(seen, now), CancellationToken.None);
        await session.Commit(CancellationToken.None);
        bell.Ring();
        return seen;
    }
}
