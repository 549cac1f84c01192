using System.Globalization;
using Longshore.Application.Audit;
using Longshore.Application.Ids;
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

/// <summary>Replaces what the draft says; what it does not say stays.</summary>
[Requires(Permission.WorkerEdit)]
public sealed record UpdateWorkerPool(SpaceId Space, Reference<WorkerPoolId> WorkerPool, WorkerPoolDraft Draft);

internal sealed class UpdateWorkerPoolHandler(Store store, AuditTrail audit, WorkerFleet fleet) : IHandler<UpdateWorkerPool, WorkerPool>
{
    public async Task<Result<WorkerPool>> Handle(UpdateWorkerPool request, Actor actor, CancellationToken cancel)
    {
        var draft = request.Draft;
        await using var session = await store.Write(cancel);
        var found = await session.Pools.Resolve(request.Space, request.WorkerPool, cancel);
        if (found.IsRefused) return found;
        var before = found.Value;
        var name = NameRule.Clean("Name", draft.Name ?? before.Name);
        if (name.IsRefused) return name.Refusal;
        if (NameRule.CheckText("Description", draft.Description) is { } wrong) return wrong;
        if (draft.Type is { } type && type != before.Type) return new Invalid("WorkerPoolType", "A pool keeps its type.", "Make a new pool.");
        if (before.IsDefault && draft.IsDefault is false) return new Invalid("IsDefault", "A space needs a default pool.", "Make another pool the default instead.");

        var saved = await session.Pools.TrySave(before with
        {
            Name = name.Value,
            Slug = string.IsNullOrWhiteSpace(draft.Slug) ? before.Slug : await session.Pools.Free(request.Space, draft.Slug, name.Value, other => other.Id == before.Id, cancel),
            Description = draft.Description ?? before.Description,
            SortOrder = draft.SortOrder ?? before.SortOrder,
        }, cancel);
        if (saved.IsRefused) return saved;
        var pool = saved.Value;
        if (draft.IsDefault is true && !before.IsDefault)
            pool = await DefaultPool.MoveTo(session, pool, (await session.Pools.List(Listing.All.ToQuery<WorkerPoolId>(request.Space), cancel)).Items, cancel);
        await audit.Record(session, actor, request.Space, AuditCategory.Modified, $"Worker pool {pool.Name} was changed", [before.Id.ToString()], cancel, Changes(before, pool));
        await session.Commit(cancel);
        await fleet.Changed(CancellationToken.None);
        return pool;
    }

    private static string? Changes(WorkerPool before, WorkerPool after) => new ChangeList()
        .Field("Name", before.Name, after.Name)
        .Field("Slug", before.Slug, after.Slug)
        .Field("Description", before.Description, after.Description)
        .Field("SortOrder", before.SortOrder.ToString(CultureInfo.InvariantCulture), after.SortOrder.ToString(CultureInfo.InvariantCulture))
        .Field("IsDefault", before.IsDefault, after.IsDefault)
        .ToJson();
}
