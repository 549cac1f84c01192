using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Lists;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Lifecycles;

/// <summary>Removes a lifecycle that no project uses.</summary>
[Requires(Permission.LifecycleDelete)]
public sealed record DeleteLifecycle(SpaceId Space, Reference<LifecycleId> Lifecycle);

internal sealed class DeleteLifecycleHandler(Store store, AuditTrail audit) : IHandler<DeleteLifecycle, Unit>
{
    public async Task<Result<Unit>> Handle(DeleteLifecycle request, Actor actor, CancellationToken cancel)
    {
        await using var session = await store.Write(cancel);
        var found = await session.Lifecycles.Resolve(request.Space, request.Lifecycle, cancel);
        if (found.IsRefused) return found.Refusal;
        var (id, name) = (found.Value.Id, found.Value.Name);
        var projects = await session.Projects.List(new() { Space = request.Space, Filters = [new(FilterKey.Lifecycle, [id.ToString()])], Take = 1 }, cancel);
        if (projects.Total > 0) return new Invalid("Id", $"{projects.Total} projects use this lifecycle, such as '{projects.Items[0].Name}'.", "Give them another one first.");
        var channels = await session.Channels.List(Listing.All.ToQuery<ChannelId>(request.Space), cancel);
        if (channels.Items.FirstOrDefault(channel => channel.Lifecycle == id) is { } channel) return new Invalid("Id", $"Channel '{channel.Name}' uses this lifecycle.", "Give it another one first.");
        var all = await session.Lifecycles.List(new() { Space = request.Space, Take = 1 }, cancel);
        if (all.Total == 1) return new Invalid("Id", "It is the space's only lifecycle, and every project needs one.", "Make another first.");
        await session.Lifecycles.Remove(id, cancel);
        await audit.Record(session, actor, request.Space, AuditCategory.Deleted, $"Lifecycle {name} was deleted", [id.ToString()], cancel);
        await session.Commit(cancel);
        return default(Unit);
    }
}
