using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Machines;
using Longshore.Domain.Machines.Policies;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Machines.Policies;

internal static class ListMachinePoliciesEndpoint
{
    public static void Map(RouteGroupBuilder space)
    {
        space.MapGet("machinepolicies", Page);
        space.MapGet("machinepolicies/all", All);
    }

    private static async Task<Results<Ok<CollectionDocument<MachinePolicyDocument>>, RefusedResult>> Page(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListMachinePolicies, Page<MachinePolicy>>(new(scope.Space, query.Listing), cancel);
        return answer.Page(query, "MachinePolicy", "{?skip,take,ids,partialName}", MachinePolicyDocument.From);
    }

    private static async Task<Results<Ok<MachinePolicyDocument[]>, RefusedResult>> All(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListMachinePolicies, Page<MachinePolicy>>(new(scope.Space, query.Everything), cancel);
        return answer.Array(MachinePolicyDocument.From);
    }
}
