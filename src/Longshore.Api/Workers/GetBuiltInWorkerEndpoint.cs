using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Workers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Workers;

/// <summary>Our own addition: the worker inside the server, which is registered nowhere.</summary>
internal static class GetBuiltInWorkerEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("workers/built-in", Handle);

    private static async Task<Results<Ok<BuiltInWorkerDocument>, RefusedResult>> Handle(UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<DescribeBuiltInWorker, BuiltInWorker>(new(), cancel);
        return answer.Ok(BuiltInWorkerDocument.From);
    }
}
