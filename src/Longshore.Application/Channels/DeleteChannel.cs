using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Channels;

/// <summary>Removes a channel that has no releases and is not the default.</summary>
[Requires(Permission.ProjectEdit)]
public sealed record DeleteChannel(SpaceId Space, Reference<ChannelId> Channel);

internal sealed class DeleteChannelHandler(Store store, AuditTrail audit) : IHandler<DeleteChannel, Unit>
{
    public async Task<Result<Unit>> Handle(DeleteChannel request, Actor actor, CancellationToken cancel)
    {
        await using var session = await store.Write(cancel);
        var found = await session.ResolveChannel(request.Space, request.Channel, cancel);
        if (found.IsRefused) return found.Refusal;
        var channel = found.Value;
        if (channel.IsDefault) return new Invalid("Id", $"{channel.Name} is the default channel of its project.", "Make another channel the default first.");
        var releases = await session.Releases.List(new() { Space = request.Space, Filters = [new(FilterKey.Channel, [channel.Id.ToString()])], Take = 1 }, cancel);
        if (releases.Total > 0) return new Invalid("Id", $"Channel {channel.Name} has {releases.Total} releases.", "Delete them first.");
        await session.Channels.Remove(channel.Id, cancel);
        await audit.Record(session, actor, request.Space, AuditCategory.Deleted, $"Channel {channel.Name} was deleted", [channel.Id.ToString(), channel.Project.ToString()], cancel);
        await session.Commit(cancel);
        return default(Unit);
    }
}
