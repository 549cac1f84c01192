using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Server;

internal static class GetServerStatusEndpoint
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("serverstatus", Handle);

    private static async Task<Results<Ok<ServerStatusDocument>, RefusedResult>> Handle(UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<DescribeNode, ServerNode>(new(), cancel);
        return answer.Ok(_ => new ServerStatusDocument());
    }
}
