using Longshore.Application.Ids;
using Longshore.Application.Lists;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Projects;

/// <summary>Projects of a project group, by name.</summary>
[Requires(Permission.ProjectView)]
public sealed record ListProjectsOfGroup(SpaceId Space, Reference<ProjectGroupId> Group, Listing Listing);

internal sealed class ListProjectsOfGroupHandler(Store store) : IHandler<ListProjectsOfGroup, Page<Project>>
{
    public async Task<Result<Page<Project>>> Handle(ListProjectsOfGroup request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        var group = await session.ProjectGroups.Resolve(request.Space, request.Group, cancel);
        if (group.IsRefused) return group.Refusal;
        return await session.Projects.List(request.Listing.ToQuery<ProjectId>(request.Space, new RecordFilter(FilterKey.ProjectGroup, [group.Value.Id.ToString()])), cancel);
    }
}
