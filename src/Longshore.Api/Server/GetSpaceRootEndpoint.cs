using Longshore.Api.Links;
using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Domain.Spaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Server;

/// <summary>The root of a space: where everything in it is found.</summary>
internal static class GetSpaceRootEndpoint
{
    // Not under the three prefixes of other routes: two of those addresses are other documents.
    public static void Map(RouteGroupBuilder api) => api.MapGet("{spaceId:space}", Handle).WithMetadata(SpaceEntrance.Mark.Instance);

    private static Ok<SpaceRootDocument> Handle(SpaceScope scope) =>
        TypedResults.Ok(new SpaceRootDocument(scope.Space.ToString(), new Dictionary<string, string>(SpaceLinks.Of($"/api/{scope.Space}")) { ["Self"] = $"/api/{scope.Space}" }));
}
