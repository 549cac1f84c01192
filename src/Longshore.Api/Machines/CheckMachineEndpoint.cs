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

/// <summary>Our own: checks a deployment target now and waits for what is found.</summary>
internal static class CheckMachineEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPost("machines/{id}/check", Handle);

    private static async Task<Results<Ok<MachineDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<MachineId> id, UseCases useCases, AgentStates agents, CancellationToken cancel)
    {
        var answer = await useCases.Run<CheckMachine, Machine>(new(scope.Space, id), cancel);
        return answer.Ok(machine => MachineDocument.From(machine, agents.Of(machine)));
    }
}
