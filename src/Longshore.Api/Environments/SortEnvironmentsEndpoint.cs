using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Environments;
using Longshore.Domain.Refusals;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Environments;

internal static class SortEnvironmentsEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPut("environments/sortorder", Handle);

    private static async Task<Results<Ok<EmptyDocument>, RefusedResult>> Handle(SpaceScope scope, [FromBody] string[] order, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<SortEnvironments, Unit>(new(scope.Space, [.. order]), cancel);
        return answer.Done();
    }
}
