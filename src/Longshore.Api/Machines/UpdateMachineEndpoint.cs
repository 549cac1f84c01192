using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Machines;
using Longshore.Application.Workers;
using Longshore.Domain.Machines;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Machines;

internal static class UpdateMachineEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPut("machines/{id}", Handle);

    private static async Task<Results<Ok<MachineDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<MachineId> id, MachineBody body, UseCases useCases, AgentStates agents, CancellationToken cancel)
    {
        var answer = await useCases.Run<UpdateMachine, Machine>(new(scope.Space, id, body.ToDraft()), cancel);
        return answer.Ok(machine => MachineDocument.From(machine, agents.Of(machine)));
    }
}
