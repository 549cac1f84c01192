using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Machines;
using Longshore.Domain.Machines.Policies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Machines.Policies;

internal static class CreateMachinePolicyEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPost("machinepolicies", Handle);

    private static async Task<Results<Created<MachinePolicyDocument>, RefusedResult>> Handle(SpaceScope scope, MachinePolicyBody body, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<CreateMachinePolicy, MachinePolicy>(new(scope.Space, body.ToDraft()), cancel);
        return answer.Created(MachinePolicyDocument.From);
    }
}
