using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Names;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Orchestration.Tasks;
using Longshore.Storage;

namespace Longshore.Application.Spaces;

/// <summary>Replaces what the draft says; what it does not say stays.</summary>
[Requires(Permission.SpaceEdit)]
public sealed record UpdateSpace(Reference<SpaceId> Space, SpaceDraft Draft);

internal sealed class UpdateSpaceHandler(Store store, SpaceDirectory directory, AuditTrail audit, TaskEngine engine) : IHandler<UpdateSpace, Space>
{
    public async Task<Result<Space>> Handle(UpdateSpace request, Actor actor, CancellationToken cancel)
    {
        var draft = request.Draft;
        await using var session = await store.Write(cancel);
        var found = await session.Spaces.Resolve(request.Space, cancel);
        if (found.IsRefused) return found;
        var before = found.Value;
        var name = NameRule.Clean("Name", draft.Name ?? before.Name);
        if (name.IsRefused) return name.Refusal;
        if (NameRule.CheckText("Description", draft.Description) is { } wrong) return wrong;

        var saved = await session.Spaces.TrySave(before with
        {
            Name = name.Value,
            Slug = string.IsNullOrWhiteSpace(draft.Slug) ? before.Slug : await session.Spaces.Free(null, draft.Slug, name.Value, other => other.Id == before.Id, cancel),
            Description = draft.Description ?? before.Description,
            TaskQueueStopped = draft.TaskQueueStopped ?? before.TaskQueueStopped,
        }, cancel);
        if (saved.IsRefused) return saved;
        await audit.Record(session, actor, before.Id, AuditCategory.Modified, $"Space {saved.Value.Name} was changed", [before.Id.ToString()], cancel, Changes(before, saved.Value));
        await session.Commit(cancel);
        directory.Forget();
        if (saved.Value.TaskQueueStopped != before.TaskQueueStopped) await engine.QueueSwitched();
        return saved;
    }

    private static string? Changes(Space before, Space after) => new ChangeList()
        .Field("Name", before.Name, after.Name)
        .Field("Slug", before.Slug, after.Slug)
        .Field("Description", before.Description, after.Description)
        .Field("TaskQueueStopped", before.TaskQueueStopped, after.TaskQueueStopped)
        .ToJson();
}
