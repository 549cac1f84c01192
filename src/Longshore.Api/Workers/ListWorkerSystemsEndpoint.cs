using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Workers;

/// <summary>Operating systems and shells that health checks have seen: none before there are any.</summary>
internal static class ListWorkerSystemsEndpoint
{
    public static void Map(RouteGroupBuilder space)
    {
        foreach (var machines in new[] { "workers", "machines" })
        {
            space.MapGet($"{machines}/operatingsystem/names/all", Handle);
            space.MapGet($"{machines}/operatingsystem/shells/all", Handle);
        }
    }

    private static Ok<string[]> Handle(SpaceScope scope) => TypedResults.Ok(Array.Empty<string>());
}
