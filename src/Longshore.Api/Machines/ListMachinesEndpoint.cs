using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Machines;

/// <summary>Deployment targets: none yet, but clients list them before they register a worker.</summary>
internal static class ListMachinesEndpoint
{
    public static void Map(RouteGroupBuilder space)
    {
        space.MapGet("machines", Page);
        space.MapGet("machines/all", All);
        space.MapGet("machineroles/all", Roles);
    }

    private static Ok<CollectionDocument<EmptyDocument>> Page(SpaceScope scope, ListQuery query) =>
        TypedResults.Ok(query.Nothing("DeploymentTarget", "{?skip,take,name,ids,partialName,roles,isDisabled,healthStatuses,commStyles,tenantIds,tenantTags,environmentIds,thumbprint,deploymentId,shellNames}"));

    private static Ok<EmptyDocument[]> All(SpaceScope scope) => TypedResults.Ok(Array.Empty<EmptyDocument>());

    private static Ok<string[]> Roles(SpaceScope scope) => TypedResults.Ok(Array.Empty<string>());
}
