using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Api.Workers;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Machines;
using Longshore.Application.Workers;
using Longshore.Domain.Machines;
using Longshore.Domain.Machines.Policies;
using Longshore.Domain.Workers;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Machines.Policies;

/// <summary>Who is under a policy.</summary>
internal static class ListPolicyMachinesEndpoint
{
    public static void Map(RouteGroupBuilder space)
    {
        space.MapGet("machinepolicies/{id}/workers", Workers);
        space.MapGet("machinepolicies/{id}/machines", Machines);
    }

    private static async Task<Results<Ok<CollectionDocument<WorkerDocument>>, RefusedResult>> Workers(
        SpaceScope scope, Reference<MachinePolicyId> id, ListQuery query, UseCases useCases, AgentStates agents, CancellationToken cancel)
    {
        var policy = await useCases.Run<GetMachinePolicy, MachinePolicy>(new(scope.Space, id), cancel);
        if (policy.IsRefused) return new RefusedResult(policy.Refusal);
        var all = await useCases.Run<ListWorkers, Page<Worker>>(WorkerFilters.Of(scope, query, query.Everything), cancel);
        if (all.IsRefused) return new RefusedResult(all.Refusal);
        var under = all.Value.Items.Where(worker => worker.Policy == policy.Value.Id).Select(worker => WorkerDocument.From(worker, agents.Of(worker)));
        return TypedResults.Ok(query.Slice([.. under], "Worker", "{?skip,take}"));
    }

    private static async Task<Results<Ok<CollectionDocument<MachineDocument>>, RefusedResult>> Machines(
        SpaceScope scope, Reference<MachinePolicyId> id, ListQuery query, UseCases useCases, AgentStates agents, CancellationToken cancel)
    {
        var policy = await useCases.Run<GetMachinePolicy, MachinePolicy>(new(scope.Space, id), cancel);
        if (policy.IsRefused) return new RefusedResult(policy.Refusal);
        var all = await useCases.Run<ListMachines, Page<Machine>>(MachineFilters.Of(scope, query, query.Everything), cancel);
        if (all.IsRefused) return new RefusedResult(all.Refusal);
        var under = all.Value.Items.Where(machine => machine.Policy == policy.Value.Id).Select(machine => MachineDocument.From(machine, agents.Of(machine)));
        return TypedResults.Ok(query.Slice([.. under], "DeploymentTarget", "{?skip,take}"));
    }
}
