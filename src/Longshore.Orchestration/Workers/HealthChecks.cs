using System.Collections.Concurrent;
using Longshore.Domain.Workers;
using Longshore.Domain.Workers.Health;
using Longshore.Orchestration.Workers.Health;
using Longshore.Transports.Link;
using Longshore.WorkerLink.Hellos;
using Microsoft.Extensions.Logging;

namespace Longshore.Orchestration.Workers;

/// <summary>Checks workers: one check of a worker at a time, a bounded number in all, and no silent worker holds up the others (workers.md §5.6, §5.7).</summary>
internal sealed class HealthChecks(HealthProbe probe, HealthRecords records, WorkerBell bell, TimeProvider time, ILogger<HealthChecks> log) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>Checks at once: 2 × processors, 2 to 32 (workers.md §5.7).</summary>
    public static int AtOnce { get; } = Math.Clamp(2 * Environment.ProcessorCount, 2, 32);

    private readonly SemaphoreSlim places = new(AtOnce);
    private readonly ConcurrentDictionary<WorkerId, Lazy<Task<Worker?>>> underWay = new();
    private readonly ConcurrentDictionary<WorkerId, bool> connected = new();

    /// <summary>Has the worker checked soon; that it is gone is told at once.</summary>
    public void Ask(WorkerId worker) => _ = Begin(worker, retries: false);

    /// <summary>Its time has come: the policy's time for retries is used up before it counts as gone.</summary>
    public void AskInTurn(WorkerId worker) => _ = Begin(worker, retries: true);

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
    public async Task<Worker?> Check(WorkerId worker, CancellationToken cancel) => await Begin(worker, retries: false).WaitAsync(cancel);

    public void Dispose() => places.Dispose();

    private Task<Worker?> Begin(WorkerId worker, bool retries) => underWay.GetOrAdd(worker, id => new Lazy<Task<Worker?>>(() => Run(id, retries))).Value;

    private async Task<Worker?> Run(WorkerId id, bool retries)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            if (await records.Find(id) is not { } subject) return null;
            var patience = retries && subject.Worker.Health != HealthStatus.Unavailable && subject.Policy.CallRetry.IsEnabled ? subject.Policy.CallRetry.HealthCheckDuration : TimeSpan.Zero;
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
            return await probe.Ask(subject.Worker, PolicyOf.Script(subject.Policy), Longest, CancellationToken.None);
        }
        finally
        {
            places.Release();
        }
    }
}
