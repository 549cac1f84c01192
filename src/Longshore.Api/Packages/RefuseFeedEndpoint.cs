using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Packages;

/// <summary>Feeds of other kinds cannot be made here.</summary>
internal static class RefuseFeedEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPost("feeds", Handle);

    private static RefusedResult Handle(SpaceScope scope) =>
        new(new Invalid("FeedType", $"Besides the built-in feed {scope.Space} can have none.", "Push packages to the built-in feed: POST packages/raw."));
}
