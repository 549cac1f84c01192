using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Channels;
using Longshore.Domain.Projects;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Channels;

internal static class ListAllChannelsEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("channels/all", Handle);

    private static async Task<Results<Ok<ChannelDocument[]>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListChannels, Page<Channel>>(new(scope.Space, query.Everything), cancel);
        return answer.Array(ChannelDocument.From);
    }
}
