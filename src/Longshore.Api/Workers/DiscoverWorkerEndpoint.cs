using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Workers;

/// <summary>Looking at a machine before it is registered. This server does not do that; the answer says what to give instead.</summary>
internal static class DiscoverWorkerEndpoint
{
    public static void Map(RouteGroupBuilder space)
    {
        space.MapGet("workers/discover", Handle);
        space.MapGet("machines/discover", Handle);
    }

    private static RefusedResult Handle(SpaceScope scope) =>
        new(new Invalid("host", $"This server does not look at machines before they are registered in {scope.Space}.", "Give the endpoint's Uri and Thumbprint (or Fingerprint) yourself."));
}
