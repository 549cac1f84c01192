using System.Collections.Immutable;
using Longshore.Domain.Machines.Policies;
using Longshore.Domain.Workers;
using Longshore.Storage;
using Longshore.Storage.Records;
using Longshore.Transports.Link;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Longshore.Orchestration.Workers;

/// <summary>Keeps links to all agents that are registered, opens the comms port, and has workers checked when there is news of them or their time has come.</summary>
internal sealed class FleetUpkeep(Store store, LinkCenter links, AgentDirectory directory, HealthChecks health, WorkerBell bell, TimeProvider time, ILogger<FleetUpkeep> log) : BackgroundService
{
    private static readonly TimeSpan BetweenRounds = TimeSpan.FromSeconds(15);

    private ImmutableHashSet<string> kept = [];

    /// <summary>Takes what is registered as it is stored now.</summary>
    /// <returns>Every worker that is registered.</returns>
    public async Task<ImmutableArray<Worker>> Refresh(CancellationToken cancel)
    {
        var workers = await All(cancel);
        foreach (var worker in workers.Where(worker => worker.Endpoint.CommunicationStyle == EndpointReading.Listening))
        {
            if (worker.Endpoint.AgentThumbprint() is { } certificate && Uri.TryCreate(worker.Endpoint.Text("Uri"), UriKind.Absolute, out var address))
                links.Keep(worker.Id.ToString(), address, certificate);
        }
        var now = workers.Where(worker => worker.Endpoint.AgentThumbprint() is not null).Select(worker => worker.Id.ToString()).ToImmutableHashSet();
        foreach (var gone in kept.Except(now)) links.Drop(gone);
        kept = now;
        foreach (var worker in workers.Where(worker => worker.LastChecked is null)) health.Ask(worker.Id);
        bell.Ring();
        return workers;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        links.Changed += Notice;
        directory.Joined += joined => _ = RefreshAfterJoin(stoppingToken);
        links.Start();
        try
        {
            await Rounds(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server ends; a host that is disposed of without a stop would call it a failure.
        }
    }

    private async Task Rounds(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(BetweenRounds, time);
        do
        {
            try
            {
                foreach (var worker in await Due(await Refresh(stopping), stopping)) health.AskInTurn(worker.Id);
            }
            catch (Exception broken)
            {
                // A round that is cut short by the stop may break in any way: the store closes under it.
                if (stopping.IsCancellationRequested) return;
                log.FleetRoundFailed(broken);
            }
        }
        while (await timer.WaitForNextTickAsync(stopping));
    }

    private async Task RefreshAfterJoin(CancellationToken stopping)
    {
        try
        {
            await Refresh(stopping);
        }
        catch (Exception broken)
        {
            if (!stopping.IsCancellationRequested) log.FleetRoundFailed(broken);
        }
    }

    private void Notice(LinkState state)
    {
        if (WorkerId.TryParse(state.Worker, null, out var worker)) health.Notice(worker, state);
    }

    private async Task<IEnumerable<Worker>> Due(ImmutableArray<Worker> workers, CancellationToken cancel)
    {
        await using var session = store.Read();
        var all = (await session.MachinePolicies.List(new RecordQuery { Take = int.MaxValue }, cancel)).Items;
        var (byId, defaults) = (all.ToDictionary(policy => policy.Id), all.Where(policy => policy.IsDefault).ToDictionary(policy => policy.Space));
        var now = time.GetUtcNow();
        return workers.Where(worker =>
        {
            var policy = worker.Policy is { } own ? byId.GetValueOrDefault(own) : null;
            return (policy ?? defaults.GetValueOrDefault(worker.Space)) is { } found && HealthSchedule.IsDue(found.HealthCheck, worker.Health, worker.LastChecked, now);
        });
    }

    private async Task<ImmutableArray<Worker>> All(CancellationToken cancel)
    {
        await using var session = store.Read();
        return (await session.Workers.List(new RecordQuery { Take = int.MaxValue }, cancel)).Items;
    }
}
