using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Api.Workers;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Lists;
using Longshore.Application.Machines;
using Longshore.Application.Records;
using Longshore.Application.Workers;
using Longshore.Domain.Machines;
using Longshore.Domain.Workers;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Machines;

/// <summary>Workers under a policy: all of them, for there is one policy.</summary>
internal static class ListPolicyWorkersEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("machinepolicies/{id}/workers", Handle);

    private static async Task<Results<Ok<CollectionDocument<WorkerDocument>>, RefusedResult>> Handle(
        SpaceScope scope, Reference<MachinePolicyId> id, ListQuery query, UseCases useCases, AgentStates agents, CancellationToken cancel)
    {
        if (id.Id != MachinePolicies.Default) return new RefusedResult(RecordRefusals.Missing<MachinePolicyId>(id.Text));
        var answer = await useCases.Run<ListWorkers, Page<Worker>>(WorkerFilters.Of(scope, query, query.Listing), cancel);
        return answer.Page(query, "Worker", "{?skip,take}", worker => WorkerDocument.From(worker, agents.Of(worker)));
    }
}
