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

internal static class UpdateChannelEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPut("channels/{id}", Handle);

    private static async Task<Results<Ok<ChannelDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<ChannelId> id, ChannelBody body, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<UpdateChannel, Channel>(new(scope.Space, id, body.ToDraft()), cancel);
        return answer.Ok(ChannelDocument.From);
    }
}
