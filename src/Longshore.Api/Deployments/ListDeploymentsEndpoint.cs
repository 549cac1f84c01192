using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Deployments;
using Longshore.Domain.Deployments;
using Longshore.Domain.Tasks;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Deployments;

internal static class ListDeploymentsEndpoint
{
    private const string Template = "{?skip,take,ids,projects,environments,tenants,channels,taskState,partialName}";

    public static void Map(RouteGroupBuilder space) => space.MapGet("deployments", Handle);

    private static async Task<Results<Ok<CollectionDocument<DeploymentDocument>>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var request = new ListDeployments(scope.Space, query.Listing)
        {
            Projects = query.Values("projects"),
            Environments = query.Values("environments"),
            Channels = query.Values("channels"),
            States = [.. query.Enums<TaskState>("taskState")],
            OfTenants = !query.Values("tenants").IsEmpty,
        };
        var answer = await useCases.Run<ListDeployments, Page<DeploymentView>>(request, cancel);
        return answer.Page(query, "Deployment", Template, DeploymentDocument.From);
    }
}
