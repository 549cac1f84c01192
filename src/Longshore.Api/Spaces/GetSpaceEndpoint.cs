using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Spaces;
using Longshore.Domain.Spaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Spaces;

internal static class GetSpaceEndpoint
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("spaces/{id}", Handle);

    private static async Task<Results<Ok<SpaceDocument>, RefusedResult>> Handle(Reference<SpaceId> id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<GetSpace, Space>(new(id), cancel);
        return answer.Ok(SpaceDocument.From);
    }
}
