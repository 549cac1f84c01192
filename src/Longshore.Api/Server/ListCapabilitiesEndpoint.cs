using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Server;

internal static class ListCapabilitiesEndpoint
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("capabilities", Handle);

    private static async Task<Results<Ok<CapabilitiesDocument>, RefusedResult>> Handle(UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<DescribeNode, ServerNode>(new(), cancel);
        return answer.Ok(_ => new CapabilitiesDocument([]));
    }
}
