using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Machines;

/// <summary>Proxies: none.</summary>
internal static class ListProxiesEndpoint
{
    public static void Map(RouteGroupBuilder space)
    {
        space.MapGet("proxies", (SpaceScope scope, ListQuery query) => TypedResults.Ok(query.Nothing("Proxy", "{?skip,take,ids,partialName}")));
        space.MapGet("proxies/all", (SpaceScope scope) => TypedResults.Ok(Array.Empty<EmptyDocument>()));
        space.MapGet("proxies/{id}", (SpaceScope scope, string id) => new RefusedResult(new NotFound("", $"'{id}' was not found in Proxies of {scope.Space}.", "There are none.")));
    }
}
