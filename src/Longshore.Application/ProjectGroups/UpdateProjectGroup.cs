using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Names;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.ProjectGroups;

/// <summary>Replaces what the draft says; what it does not say stays.</summary>
[Requires(Permission.ProjectGroupEdit)]
public sealed record UpdateProjectGroup(SpaceId Space, Reference<ProjectGroupId> ProjectGroup, ProjectGroupDraft Draft);

internal sealed class UpdateProjectGroupHandler(Store store, AuditTrail audit) : IHandler<UpdateProjectGroup, ProjectGroup>
{
    public async Task<Result<ProjectGroup>> Handle(UpdateProjectGroup request, Actor actor, CancellationToken cancel)
    {
        var draft = request.Draft;
        await using var session = await store.Write(cancel);
        var found = await session.ProjectGroups.Resolve(request.Space, request.ProjectGroup, cancel);
        if (found.IsRefused) return found;
        var before = found.Value;
        var name = NameRule.Clean("Name", draft.Name ?? before.Name);
        if (name.IsRefused) return name.Refusal;
        if (NameRule.CheckText("Description", draft.Description) is { } wrong) return wrong;

        var saved = await session.ProjectGroups.TrySave(before with
        {
            Name = name.Value,
            Slug = string.IsNullOrWhiteSpace(draft.Slug) ? before.Slug : await session.ProjectGroups.Free(request.Space, draft.Slug, name.Value, other => other.Id == before.Id, cancel),
            Description = draft.Description ?? before.Description,
        }, cancel);
        if (saved.IsRefused) return saved;
        var changes = new ChangeList()
            .Field("Name", before.Name, saved.Value.Name)
            .Field("Slug", before.Slug, saved.Value.Slug)
            .Field("Description", before.Description, saved.Value.Description);
        await audit.Record(session, actor, request.Space, AuditCategory.Modified, $"Project group {saved.Value.Name} was changed", [before.Id.ToString()], cancel, changes.ToJson());
        await session.Commit(cancel);
        return saved;
    }
}
