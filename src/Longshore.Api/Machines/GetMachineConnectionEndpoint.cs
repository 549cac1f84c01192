using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Api.Workers;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Machines;
using Longshore.Application.Workers;
using Longshore.Domain.Machines;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Machines;

/// <summary>What is known about the last connection to a deployment target.</summary>
internal static class GetMachineConnectionEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("machines/{id}/connection", Handle);

    private static async Task<Results<Ok<ConnectionDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<MachineId> id, UseCases useCases, AgentStates agents, CancellationToken cancel)
    {
        var answer = await useCases.Run<GetMachine, Machine>(new(scope.Space, id), cancel);
        return answer.Ok(machine => ConnectionDocument.From(machine, MachineDocument.AddressOf(machine), agents.Of(machine)?.Version));
    }
}
