using Longshore.Application.Audit;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Names;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Orchestration.Tasks;
using Longshore.Storage;

namespace Longshore.Application.Spaces;

/// <summary>Makes a space with the furniture every space has.</summary>
[Requires(Permission.SpaceCreate)]
public sealed record CreateSpace(SpaceDraft Draft);

internal sealed class CreateSpaceHandler(Store store, SpaceDirectory directory, AuditTrail audit, TaskEngine engine) : IHandler<CreateSpace, Space>
{
    public async Task<Result<Space>> Handle(CreateSpace request, Actor actor, CancellationToken cancel)
    {
        var draft = request.Draft;
        var name = NameRule.Clean("Name", draft.Name);
        if (name.IsRefused) return name.Refusal;
        if (NameRule.CheckText("Description", draft.Description) is { } wrong) return wrong;

        await using var session = await store.Write(cancel);
        var added = await session.Spaces.TryAdd(new Space
        {
            Name = name.Value,
            Slug = await session.Spaces.Free(null, draft.Slug, name.Value, _ => false, cancel),
            Description = draft.Description,
            TaskQueueStopped = draft.TaskQueueStopped ?? false,
        }, cancel);
        if (added.IsRefused) return added;
        await SpaceFurniture.Place(session, added.Value.Id, cancel);
        await audit.Record(session, actor, added.Value.Id, AuditCategory.Created, $"Space {added.Value.Name} was created", [added.Value.Id.ToString()], cancel);
        await session.Commit(cancel);
        directory.Forget();
        if (added.Value.TaskQueueStopped) await engine.QueueSwitched();
        return added;
    }
}
