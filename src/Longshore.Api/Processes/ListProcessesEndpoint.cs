using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Processes;
using Longshore.Domain.Processes;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Processes;

internal static class ListProcessesEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("deploymentprocesses", Handle);

    private static async Task<Results<Ok<CollectionDocument<ProcessDocument>>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListProcesses, Page<DeploymentProcess>>(new(scope.Space, query.Listing), cancel);
        return answer.Page(query, "DeploymentProcess", "{?skip,take,ids}", ProcessDocument.From);
    }
}
