using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Spaces;
using Longshore.Domain.Spaces;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Spaces;

internal static class ListAllSpacesEndpoint
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("spaces/all", Handle);

    private static async Task<Results<Ok<SpaceDocument[]>, RefusedResult>> Handle(ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListSpaces, Page<Space>>(new(query.Everything), cancel);
        return answer.Array(SpaceDocument.From);
    }
}
