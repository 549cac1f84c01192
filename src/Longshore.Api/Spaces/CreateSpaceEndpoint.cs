using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Spaces;
using Longshore.Domain.Spaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Spaces;

internal static class CreateSpaceEndpoint
{
    public static void Map(RouteGroupBuilder api) => api.MapPost("spaces", Handle);

    private static async Task<Results<Created<SpaceDocument>, RefusedResult>> Handle(SpaceBody body, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<CreateSpace, Space>(new(body.ToDraft()), cancel);
        return answer.Created(SpaceDocument.From);
    }
}
