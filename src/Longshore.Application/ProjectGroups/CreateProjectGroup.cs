using System.Collections.Immutable;
using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Lists;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Accounts;
using Longshore.Domain.Audit;
using Longshore.Domain.Environments;
using Longshore.Domain.Ids;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Machines;
using Longshore.Domain.Names;
using Longshore.Domain.Packages;
using Longshore.Domain.Pools;
using Longshore.Domain.Processes;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Retention;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Domain.Workers;
using Longshore.Storage;
using Longshore.Storage.Records;

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
