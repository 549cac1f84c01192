using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Lists;
using Longshore.Application.Spaces;
using Longshore.Domain.Spaces;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Spaces;

internal static class ListSpacesEndpoint
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("spaces", Handle);

    private static async Task<Results<Ok<CollectionDocument<SpaceDocument>>, RefusedResult>> Handle(ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListSpaces, Page<Space>>(new(query.Listing), cancel);
        return answer.Page(query, "Space", "{?skip,take,ids,partialName,name}", SpaceDocument.From);
    }
}
