using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Machines;

internal static class ListMachinePoliciesEndpoint
{
    public static void Map(RouteGroupBuilder space)
    {
        space.MapGet("machinepolicies", Page);
        space.MapGet("machinepolicies/all", All);
    }

    private static Ok<CollectionDocument<MachinePolicyDocument>> Page(SpaceScope scope, ListQuery query) =>
        TypedResults.Ok(query.Slice(query.Named([MachinePolicyDocument.Default(scope)], policy => policy.Name, policy => policy.Id), "MachinePolicy", "{?skip,take,ids,partialName}"));

    private static Ok<MachinePolicyDocument[]> All(SpaceScope scope) => TypedResults.Ok(new[] { MachinePolicyDocument.Default(scope) });
}
