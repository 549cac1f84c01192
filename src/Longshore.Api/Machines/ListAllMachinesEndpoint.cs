using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Machines;
using Longshore.Application.Workers;
using Longshore.Domain.Machines;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Machines;

internal static class ListAllMachinesEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("machines/all", Handle);

    private static async Task<Results<Ok<MachineDocument[]>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, AgentStates agents, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListMachines, Page<Machine>>(MachineFilters.Of(scope, query, query.Everything), cancel);
        return answer.Array(machine => MachineDocument.From(machine, agents.Of(machine)));
    }
}
