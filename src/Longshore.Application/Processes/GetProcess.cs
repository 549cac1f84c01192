using Longshore.Application.Ids;
using Longshore.Application.Security;
using Longshore.Domain.Processes;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Processes;

/// <summary>The process of a project as it is now.</summary>
[Requires(Permission.ProcessView)]
public sealed record GetProcess(SpaceId Space, Reference<ProjectId> Project);

/// <summary>A process and the project it belongs to.</summary>
public sealed record ProjectProcess(Project Project, DeploymentProcess Process);

internal sealed class GetProcessHandler(Store store) : IHandler<GetProcess, ProjectProcess>
{
    public async Task<Result<ProjectProcess>> Handle(GetProcess request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.ResolveProcess(request.Space, request.Project, cancel);
    }
}
