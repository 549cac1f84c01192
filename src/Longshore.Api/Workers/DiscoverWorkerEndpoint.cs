using Longshore.Api.Machines;
using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Machines;
using Longshore.Application.Workers;
using Longshore.Orchestration.Workers.Discovery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Workers;

/// <summary>Looking at a machine before it is registered as a worker.</summary>
internal static class DiscoverWorkerEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("workers/discover", Handle);

    private static async Task<Results<Ok<DiscoveredDocument>, RefusedResult>> Handle(
        SpaceScope scope, string? host, string? port, string? type, string? proxyId, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<DiscoverWorker, FoundMachine>(new(scope.Space, new DiscoveryWish(host, port, type, proxyId)), cancel);
        return answer.Ok(found => DiscoveredDocument.From(found, scope.Space));
    }
}
