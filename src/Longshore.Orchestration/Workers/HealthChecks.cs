using System.Collections.Concurrent;
using Longshore.Domain.Machines;
using Longshore.Domain.Workers;
using Longshore.Domain.Workers.Health;
using Longshore.Orchestration.Workers.Health;
using Longshore.Transports.Link;
using Longshore.WorkerLink.Hellos;
using Microsoft.Extensions.Logging;

namespace Longshore.Orchestration.Workers;

/// <summary>Checks workers and deployment targets: one check of a machine at a time, a bounded number in all, and no silent one holds up the others (workers.md §5.6, §5.7).</summary>
internal sealed class HealthChecks(HealthProbe probe, HealthRecords records, WorkerBell bell, TimeProvider time, ILogger<HealthChecks> log) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>Checks at once: 2 × processors, 2 to 32 (workers.md §5.7).</summary>
    public static int AtOnce { get; } = Math.Clamp(2 * Environment.ProcessorCount, 2, 32);

    private readonly SemaphoreSlim places = new(AtOnce);
    private readonly ConcurrentDictionary<WorkerKey, Lazy<Task<ICheckedMachine?>>> underWay = new();
    private readonly ConcurrentDictionary<WorkerKey, bool> connected = new();

    /// <summary>Has the machine checked soon; that it is gone is told at once.</summary>
    public void Ask(WorkerKey machine) => _ = Begin(machine, retries: false);

    /// <summary>Its time has come: the policy's time for retries is used up before it counts as gone.</summary>
    public void AskInTurn(WorkerKey machine) => _ = Begin(machine, retries: true);

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
    public async Task<ICheckedMachine?> Check(WorkerKey machine, CancellationToken cancel) => await Begin(machine, retries: false).WaitAsync(cancel);

    public void Dispose() => places.Dispose();

    private Task<ICheckedMachine?> Begin(WorkerKey machine, bool retries) => underWay.GetOrAdd(machine, id => new Lazy<Task<ICheckedMachine?>>(() => Run(id, retries))).Value;

    private async Task<ICheckedMachine?> Run(WorkerKey id, bool retries)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            if (await records.Find(id) is not { } subject) return null;
            var patience = retries && subject.Machine.Health != HealthStatus.Unavailable && subject.Policy.CallRetry.IsEnabled ? subject.Policy.CallRetry.HealthCheckDuration : TimeSpan.Zero;
            var found = HealthRules.Judge(await Look(subject, patience), OwnSide.Version, time.GetUtcNow());
            return await records.Store(subject, found);
        }
        catch (Exception broken)
        {
            log.CheckFailed(id, broken);
            return null;
        }
        finally
        {
            underWay.TryRemove(id, out _);
        }
    }

    /// <summary>Asks until the machine is reached or the patience is over, with growing pauses (1, 2, 3 … s) in which others have the place.</summary>
    private async Task<CheckAnswer> Look(HealthSubject subject, TimeSpan patience)
    {
        var began = time.GetTimestamp();
        for (var tries = 1; ; tries++)
        {
            var answer = await Once(subject);
            var pause = TimeSpan.FromSeconds(tries);
            if (answer is not CheckAnswer.NotReached || time.GetElapsedTime(began) + pause > patience) return answer;
            await Task.Delay(pause, time);
        }
    }

    private async Task<CheckAnswer> Once(HealthSubject subject)
    {
        await places.WaitAsync();
        try
        {
            return await probe.Ask(subject.Machine, PolicyOf.Script(subject.Policy), Longest, CancellationToken.None);
        }
        finally
        {
            places.Release();
        }
    }
}
