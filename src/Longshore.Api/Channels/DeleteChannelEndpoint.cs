using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Channels;
using Longshore.Application.Ids;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Channels;

internal static class DeleteChannelEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapDelete("channels/{id}", Handle);

    private static async Task<Results<Ok<EmptyDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<ChannelId> id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<DeleteChannel, Unit>(new(scope.Space, id), cancel);
        return answer.Done();
    }
}
