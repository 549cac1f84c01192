using Longshore.Application.Ids;
using Longshore.Application.Security;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Channels;

[Requires(Permission.ProjectView)]
public sealed record GetChannel(SpaceId Space, Reference<ChannelId> Channel);

internal sealed class GetChannelHandler(Store store) : IHandler<GetChannel, Channel>
{
    public async Task<Result<Channel>> Handle(GetChannel request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.ResolveChannel(request.Space, request.Channel, cancel);
    }
}
