using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Users;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Users;

internal static class ListUserSpacesEndpoint
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("users/{id}/spaces", Handle);

    private static async Task<Results<Ok<SpaceDocument[]>, RefusedResult>> Handle(Reference<UserId> id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListUserSpaces, Page<Space>>(new(id), cancel);
        return answer.Array(SpaceDocument.From);
    }
}
