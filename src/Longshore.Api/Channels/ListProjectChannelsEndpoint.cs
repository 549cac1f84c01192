using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Channels;
using Longshore.Application.Ids;
using Longshore.Domain.Projects;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Channels;

internal static class ListProjectChannelsEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("projects/{id}/channels", Handle);

    private static async Task<Results<Ok<CollectionDocument<ChannelDocument>>, RefusedResult>> Handle(SpaceScope scope, Reference<ProjectId> id, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListChannels, Page<Channel>>(new(scope.Space, query.Listing, id), cancel);
        return answer.Page(query, "Channel", "{?skip,take,ids,partialName}", ChannelDocument.From);
    }
}
