using Longshore.Application.Audit;
using Longshore.Application.Lists;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Names;
using Longshore.Domain.Pools;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Domain.Workers;
using Longshore.Orchestration.Workers;
using Longshore.Storage;

namespace Longshore.Application.Pools;

/// <summary>Makes a pool. One that is to be the default takes that place from the present one.</summary>
[Requires(Permission.WorkerEdit)]
public sealed record CreateWorkerPool(SpaceId Space, WorkerPoolDraft Draft);

internal sealed class CreateWorkerPoolHandler(Store store, AuditTrail audit, WorkerFleet fleet) : IHandler<CreateWorkerPool, WorkerPool>
{
    public async Task<Result<WorkerPool>> Handle(CreateWorkerPool request, Actor actor, CancellationToken cancel)
    {
        var (space, draft) = request;
        var name = NameRule.Clean("Name", draft.Name);
        if (name.IsRefused) return name.Refusal;
        if (NameRule.CheckText("Description", draft.Description) is { } wrong) return wrong;
        if (draft.Type is WorkerPoolType.DynamicWorkerPool)
            return new Invalid("WorkerPoolType", "Machines of a dynamic pool are made by the vendor's cloud; this server has none.", "Use StaticWorkerPool.");

        await using var session = await store.Write(cancel);
        var others = (await session.Pools.List(Listing.All.ToQuery<WorkerPoolId>(space), cancel)).Items;
        var added = await session.Pools.TryAdd(new()
        {
            Space = space,
            Name = name.Value,
            Slug = await session.Pools.Free(space, draft.Slug, name.Value, _ => false, cancel),
            Description = draft.Description,
            // Clients send 0 when they mean "not said".
            SortOrder = draft.SortOrder is { } wanted and not 0 ? wanted : others.Select(other => other.SortOrder + 1).DefaultIfEmpty(0).Max(),
        }, cancel);
        if (added.IsRefused) return added;
        var pool = draft.IsDefault is true ? await DefaultPool.MoveTo(session, added.Value, others, cancel) : added.Value;
        await audit.Record(session, actor, space, AuditCategory.Created, $"Worker pool {pool.Name} was created", [pool.Id.ToString()], cancel);
        await session.Commit(cancel);
        await fleet.Changed(CancellationToken.None);
        return pool;
    }
}
