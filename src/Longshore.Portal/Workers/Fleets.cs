using System.Collections.Immutable;
using Longshore.Application;
using Longshore.Application.Lists;
using Longshore.Application.Pools;
using Longshore.Application.Workers;
using Longshore.Domain.Pools;
using Longshore.Domain.Refusals;
using Longshore.Domain.Workers;
using Longshore.Portal.Shell;
using Longshore.Storage.Records;

namespace Longshore.Portal.Workers;

/// <summary>Reads what the pages of workers and pools show. What may not be seen stays empty.</summary>
public sealed class Fleets(UseCases useCases, CurrentSpace space, AgentStates agents)
{
    public async Task<Result<FleetScene>> Read(CancellationToken cancel)
    {
        var pools = await useCases.Run<ListWorkerPools, Page<WorkerPool>>(new(space.Id, Listing.All), cancel);
        if (pools.IsRefused) return pools.Refusal;
        var workers = await useCases.Run<ListWorkers, Page<Worker>>(new(space.Id, Listing.All), cancel);
        var builtIn = await useCases.Run<DescribeBuiltInWorker, BuiltInWorker>(new(), cancel);
        var running = await useCases.Run<ListRunningSteps, ImmutableArray<RunningStep>>(new(space.Id), cancel);
        ImmutableArray<Worker> known = workers.IsRefused ? [] : workers.Value.Items;
        return new FleetScene(pools.Value.Items, known, builtIn.IsRefused ? null : builtIn.Value, Links(known), running.IsRefused ? [] : running.Value);
    }

    private ImmutableDictionary<WorkerId, AgentState> Links(ImmutableArray<Worker> workers) =>
        workers.Select(worker => (worker.Id, State: agents.Of(worker))).Where(agent => agent.State is not null).ToImmutableDictionary(agent => agent.Id, agent => agent.State!);
}
