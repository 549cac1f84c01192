using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Packages;

/// <summary>Clients ask for a signature before they upload only what changed; "none" makes them send the whole file.</summary>
internal static class DeltaEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("packages/{packageId}/{version}/delta-signature", Handle);

    private static RefusedResult Handle(SpaceScope scope, string packageId, string version) =>
        new(new NotFound("", $"There is no signature of {packageId} {version} in {scope.Space}.", "Upload the whole file."));
}
