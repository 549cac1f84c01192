using System.Collections.Immutable;
using Longshore.Domain.Machines;
using Longshore.Domain.Machines.Policies;
using Longshore.Domain.Workers;
using Longshore.Storage;
using Longshore.Storage.Records;
using Longshore.Transports.Link;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Longshore.Orchestration.Workers;

/// <summary>Keeps links to all agents that are registered, opens the comms port, and has machines checked when there is news of them or their time has come.</summary>
internal sealed class FleetUpkeep(Store store, LinkCenter links, AgentDirectory directory, HealthChecks health, WorkerBell bell, TimeProvider time, ILogger<FleetUpkeep> log) : BackgroundService
{
    private static readonly TimeSpan BetweenRounds = TimeSpan.FromSeconds(15);

    private ImmutableHashSet<string> kept = [];

    /// <summary>Takes what is registered as it is stored now.</summary>
    /// <returns>Every worker and deployment target.</returns>
    public async Task<ImmutableArray<ICheckedMachine>> Refresh(CancellationToken cancel)
    {
        var machines = await All(cancel);
        foreach (var machine in machines.Where(machine => machine.Endpoint.CommunicationStyle == EndpointReading.Listening))
        {
            if (machine.Endpoint.AgentThumbprint() is { } certificate && Uri.TryCreate(machine.Endpoint.Text("Uri"), UriKind.Absolute, out var address))
                links.Keep(machine.Key.Text, address, certificate);
        }
        var now = machines.Where(machine => machine.Endpoint.AgentThumbprint() is not null).Select(machine => machine.Key.Text).ToImmutableHashSet();
        foreach (var gone in kept.Except(now)) links.Drop(gone);
        kept = now;
        foreach (var machine in machines.Where(machine => machine.LastChecked is null)) health.Ask(machine.Key);
        bell.Ring();
        return machines;
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
                foreach (var machine in await Due(await Refresh(stopping), stopping)) health.AskInTurn(machine.Key);
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

    private void Notice(LinkState state) => health.Notice(new WorkerKey(state.Worker), state);

    private async Task<IEnumerable<ICheckedMachine>> Due(ImmutableArray<ICheckedMachine> machines, CancellationToken cancel)
    {
        await using var session = store.Read();
        var all = (await session.MachinePolicies.List(new RecordQuery { Take = int.MaxValue }, cancel)).Items;
        var (byId, defaults) = (all.ToDictionary(policy => policy.Id), all.Where(policy => policy.IsDefault).ToDictionary(policy => policy.Space));
        var now = time.GetUtcNow();
        return machines.Where(machine =>
        {
            var policy = machine.Policy is { } own ? byId.GetValueOrDefault(own) : null;
            return (policy ?? defaults.GetValueOrDefault(machine.Space)) is { } found && HealthSchedule.IsDue(found.HealthCheck, machine.Health, machine.LastChecked, now);
        });
    }

    private async Task<ImmutableArray<ICheckedMachine>> All(CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.AllMachines(cancel);
    }
}
