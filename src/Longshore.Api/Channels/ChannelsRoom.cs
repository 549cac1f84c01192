using System.Text.Json.Serialization.Metadata;
using Longshore.Api.Transport;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Channels;

internal sealed class ChannelsRoom : IApiRoom
{
    public IJsonTypeInfoResolver Json => ChannelsJson.Default;

    public void MapSpace(RouteGroupBuilder space)
    {
        ListChannelsEndpoint.Map(space);
        ListAllChannelsEndpoint.Map(space);
        ListProjectChannelsEndpoint.Map(space);
        GetChannelEndpoint.Map(space);
        CreateChannelEndpoint.Map(space);
        UpdateChannelEndpoint.Map(space);
        DeleteChannelEndpoint.Map(space);
    }
}
