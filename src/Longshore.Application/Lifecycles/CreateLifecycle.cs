using Longshore.Application.Audit;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Names;
using Longshore.Domain.Refusals;
using Longshore.Domain.Retention;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Lifecycles;

[Requires(Permission.LifecycleCreate)]
public sealed record CreateLifecycle(SpaceId Space, LifecycleDraft Draft);

internal sealed class CreateLifecycleHandler(Store store, AuditTrail audit) : IHandler<CreateLifecycle, Lifecycle>
{
    public async Task<Result<Lifecycle>> Handle(CreateLifecycle request, Actor actor, CancellationToken cancel)
    {
        var (space, draft) = request;
        var name = NameRule.Clean("Name", draft.Name);
        if (name.IsRefused) return name.Refusal;
        if (NameRule.CheckText("Description", draft.Description) is { } wrong) return wrong;
        if (RetentionRules.Check("ReleaseRetentionPolicy", draft.ReleaseRetention) is { } release) return release;
        if (RetentionRules.Check("TentacleRetentionPolicy", draft.MachineRetention) is { } machine) return machine;

        await using var session = await store.Write(cancel);
        var phases = await PhaseRules.Read(session, space, draft.Phases ?? [], cancel);
        if (phases.IsRefused) return phases.Refusal;
        var added = await session.Lifecycles.TryAdd(new()
        {
            Space = space,
            Name = name.Value,
            Slug = await session.Lifecycles.Free(space, draft.Slug, name.Value, _ => false, cancel),
            Description = draft.Description,
            Phases = phases.Value,
            ReleaseRetention = draft.ReleaseRetention ?? RetentionRule.KeepForever,
            MachineRetention = draft.MachineRetention ?? RetentionRule.KeepForever,
        }, cancel);
        if (added.IsRefused) return added;
        await audit.Record(session, actor, space, AuditCategory.Created, $"Lifecycle {added.Value.Name} was created", [added.Value.Id.ToString()], cancel);
        await session.Commit(cancel);
        return added;
    }
}
