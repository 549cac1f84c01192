using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Channels;
using Longshore.Domain.Projects;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Channels;

internal static class CreateChannelEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPost("channels", Handle);

    private static async Task<Results<Created<ChannelDocument>, RefusedResult>> Handle(SpaceScope scope, ChannelBody body, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<CreateChannel, Channel>(new(scope.Space, body.ToDraft()), cancel);
        return answer.Created(ChannelDocument.From);
    }
}
