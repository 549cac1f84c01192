using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Projects;

[Requires(Permission.ProjectView)]
public sealed record GetProject(SpaceId Space, Reference<ProjectId> Project);

internal sealed class GetProjectHandler(Store store) : IHandler<GetProject, Project>
{
    public async Task<Result<Project>> Handle(GetProject request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.Projects.Resolve(request.Space, request.Project, cancel);
    }
}
