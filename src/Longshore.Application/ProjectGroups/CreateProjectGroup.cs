using Longshore.Application.Audit;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Names;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.ProjectGroups;

[Requires(Permission.ProjectGroupCreate)]
public sealed record CreateProjectGroup(SpaceId Space, ProjectGroupDraft Draft);

internal sealed class CreateProjectGroupHandler(Store store, AuditTrail audit) : IHandler<CreateProjectGroup, ProjectGroup>
{
    public async Task<Result<ProjectGroup>> Handle(CreateProjectGroup request, Actor actor, CancellationToken cancel)
    {
        var (space, draft) = request;
        var name = NameRule.Clean("Name", draft.Name);
        if (name.IsRefused) return name.Refusal;
        if (NameRule.CheckText("Description", draft.Description) is { } wrong) return wrong;

        await using var session = await store.Write(cancel);
        var added = await session.ProjectGroups.TryAdd(new()
        {
            Space = space,
            Name = name.Value,
            Slug = await session.ProjectGroups.Free(space, draft.Slug, name.Value, _ => false, cancel),
            Description = draft.Description,
        }, cancel);
        if (added.IsRefused) return added;
        await audit.Record(session, actor, space, AuditCategory.Created, $"Project group {added.Value.Name} was created", [added.Value.Id.ToString()], cancel);
        await session.Commit(cancel);
        return added;
    }
}
