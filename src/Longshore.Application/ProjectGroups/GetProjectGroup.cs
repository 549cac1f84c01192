using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.ProjectGroups;

[Requires(Permission.ProjectGroupView)]
public sealed record GetProjectGroup(SpaceId Space, Reference<ProjectGroupId> ProjectGroup);

internal sealed class GetProjectGroupHandler(Store store) : IHandler<GetProjectGroup, ProjectGroup>
{
    public async Task<Result<ProjectGroup>> Handle(GetProjectGroup request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.ProjectGroups.Resolve(request.Space, request.ProjectGroup, cancel);
    }
}
