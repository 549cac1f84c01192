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

namespace Longshore.Application.ProjectGroups;

/// <summary>Removes a project group without projects.</summary>
[Requires(Permission.ProjectGroupDelete)]
public sealed record DeleteProjectGroup(SpaceId Space, Reference<ProjectGroupId> ProjectGroup);

internal sealed class DeleteProjectGroupHandler(Store store, AuditTrail audit) : IHandler<DeleteProjectGroup, Unit>
{
    public async Task<Result<Unit>> Handle(DeleteProjectGroup request, Actor actor, CancellationToken cancel)
    {
        await using var session = await store.Write(cancel);
        var found = await session.ProjectGroups.Resolve(request.Space, request.ProjectGroup, cancel);
        if (found.IsRefused) return found.Refusal;
        var (id, name) = (found.Value.Id, found.Value.Name);
        var projects = await session.Projects.List(new() { Space = request.Space, Filters = [new(FilterKey.ProjectGroup, [id.ToString()])], Take = 1 }, cancel);
        if (projects.Total > 0) return new Invalid("Id", $"The group holds {projects.Total} projects, such as '{projects.Items[0].Name}'.", "Move them first.");
        var all = await session.ProjectGroups.List(new() { Space = request.Space, Take = 1 }, cancel);
        if (all.Total == 1) return new Invalid("Id", "It is the space's only group, and every project needs one.", "Make another first.");
        await session.ProjectGroups.Remove(id, cancel);
        await audit.Record(session, actor, request.Space, AuditCategory.Deleted, $"Project group {name} was deleted", [id.ToString()], cancel);
        await session.Commit(cancel);
        return default(Unit);
    }
}
