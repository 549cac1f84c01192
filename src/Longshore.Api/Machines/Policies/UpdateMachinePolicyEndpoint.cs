using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Machines;
using Longshore.Domain.Machines;
using Longshore.Domain.Machines.Policies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Machines.Policies;

internal static class UpdateMachinePolicyEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPut("machinepolicies/{id}", Handle);

    private static async Task<Results<Ok<MachinePolicyDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<MachinePolicyId> id, MachinePolicyBody body, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<UpdateMachinePolicy, MachinePolicy>(new(scope.Space, id, body.ToDraft()), cancel);
        return answer.Ok(MachinePolicyDocument.From);
    }
}
