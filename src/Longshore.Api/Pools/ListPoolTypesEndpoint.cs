using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Domain.Pools;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Pools;

/// <summary>Kinds of pools that can be made here.</summary>
internal static class ListPoolTypesEndpoint
{
    public static void Map(RouteGroupBuilder space)
    {
        space.MapGet("workerpools/supportedtypes", Supported);
        space.MapGet("workerpools/dynamicworkertypes", Dynamic);
    }

    private static Ok<SupportedPoolTypesDocument> Supported(SpaceScope scope) => TypedResults.Ok(new SupportedPoolTypesDocument(
        null, [WorkerPoolType.StaticWorkerPool], new Dictionary<string, string> { ["Self"] = scope.Path("workerpools/supportedtypes") }));

    private static Ok<DynamicWorkerTypesDocument> Dynamic(SpaceScope scope) => TypedResults.Ok(new DynamicWorkerTypesDocument(
        null, [], new Dictionary<string, string> { ["Self"] = scope.Path("workerpools/dynamicworkertypes") }));
}
