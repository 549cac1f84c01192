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

internal static class ListChannelsEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("channels", Handle);

    private static async Task<Results<Ok<CollectionDocument<ChannelDocument>>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListChannels, Page<Channel>>(new(scope.Space, query.Listing), cancel);
        return answer.Page(query, "Channel", "{?skip,take,ids,partialName}", ChannelDocument.From);
    }
}
