using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Channels;
using Longshore.Application.Ids;
using Longshore.Domain.Projects;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Channels;

internal static class GetChannelEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("channels/{id}", Handle);

    private static async Task<Results<Ok<ChannelDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<ChannelId> id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<GetChannel, Channel>(new(scope.Space, id), cancel);
        return answer.Ok(ChannelDocument.From);
    }
}
