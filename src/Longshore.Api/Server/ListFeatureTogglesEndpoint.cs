using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Server;

/// <summary>Switches of the vendor's server. We have none: each one asked for is off.</summary>
internal static class ListFeatureTogglesEndpoint
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("configuration/feature-toggles", Handle);

    private static async Task<Results<Ok<FeatureTogglesDocument>, RefusedResult>> Handle(ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<DescribeNode, ServerNode>(new(), cancel);
        return answer.Ok(_ => new FeatureTogglesDocument([.. query.Values("Name").Select(name => new FeatureToggleDocument(name, IsEnabled: false))]));
    }
}
