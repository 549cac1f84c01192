using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Machines;
using Longshore.Domain.Machines;
using Longshore.Domain.Machines.Policies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Machines.Policies;

internal static class GetMachinePolicyEndpoint
{
    public static void Map(RouteGroupBuilder space)
    {
        space.MapGet("machinepolicies/template", Template);
        space.MapGet("machinepolicies/{id}", Handle);
    }

    private static Ok<MachinePolicyDocument> Template(SpaceScope scope) =>
        TypedResults.Ok(MachinePolicyDocument.Template(new() { Space = scope.Space, Name = "", Slug = "" }));

    private static async Task<Results<Ok<MachinePolicyDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<MachinePolicyId> id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<GetMachinePolicy, MachinePolicy>(new(scope.Space, id), cancel);
        return answer.Ok(MachinePolicyDocument.From);
    }
}
