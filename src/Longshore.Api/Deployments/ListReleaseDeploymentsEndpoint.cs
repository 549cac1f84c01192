using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Deployments;
using Longshore.Application.Ids;
using Longshore.Domain.Deployments;
using Longshore.Domain.Releases;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Deployments;

internal static class ListReleaseDeploymentsEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("releases/{id}/deployments", Handle);

    private static async Task<Results<Ok<CollectionDocument<DeploymentDocument>>, RefusedResult>> Handle(SpaceScope scope, Reference<ReleaseId> id, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListDeployments, Page<DeploymentView>>(new(scope.Space, query.Listing, id), cancel);
        return answer.Page(query, "Deployment", "{?skip,take}", DeploymentDocument.From);
    }
}
