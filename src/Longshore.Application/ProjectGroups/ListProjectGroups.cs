using Longshore.Application.Lists;
using Longshore.Application.Security;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.ProjectGroups;

/// <summary>Project groups of a space, by name.</summary>
[Requires(Permission.ProjectGroupView)]
public sealed record ListProjectGroups(SpaceId Space, Listing Listing);

internal sealed class ListProjectGroupsHandler(Store store) : IHandler<ListProjectGroups, Page<ProjectGroup>>
{
    public async Task<Result<Page<ProjectGroup>>> Handle(ListProjectGroups request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.ProjectGroups.List(request.Listing.ToQuery<ProjectGroupId>(request.Space), cancel);
    }
}
