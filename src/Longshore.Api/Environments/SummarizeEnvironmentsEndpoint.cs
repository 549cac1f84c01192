using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Environments;
using Longshore.Domain.Environments;
using Longshore.Domain.Spaces;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Environments;

/// <summary>Environments with counts of their deployment targets.</summary>
internal static class SummarizeEnvironmentsEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("environments/summary", Handle);

    private static async Task<Results<Ok<EnvironmentsSummaryDocument>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListEnvironments, Page<DeploymentEnvironment>>(new(scope.Space, query.Everything), cancel);
        return answer.Ok(page => new EnvironmentsSummaryDocument
        {
            EnvironmentSummaries = [.. page.Items.Select(environment => new EnvironmentSummaryDocument { Environment = EnvironmentDocument.From(environment) })],
        });
    }
}
