using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Machines;
using Longshore.Application.Workers;
using Longshore.Domain.Machines;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Machines;

internal static class CreateMachineEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPost("machines", Handle);

    private static async Task<Results<Created<MachineDocument>, RefusedResult>> Handle(SpaceScope scope, MachineBody body, UseCases useCases, AgentStates agents, CancellationToken cancel)
    {
        var answer = await useCases.Run<CreateMachine, Machine>(new(scope.Space, body.ToDraft()), cancel);
        return answer.Created(machine => MachineDocument.From(machine, agents.Of(machine)));
    }
}
