using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Spaces;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Spaces;

internal static class DeleteSpaceEndpoint
{
    public static void Map(RouteGroupBuilder api) => api.MapDelete("spaces/{id}", Handle);

    private static async Task<Results<Ok<EmptyDocument>, RefusedResult>> Handle(Reference<SpaceId> id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<DeleteSpace, Unit>(new(id), cancel);
        return answer.Done();
    }
}
