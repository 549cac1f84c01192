using Longshore.Application.Ids;
using Longshore.Application.Processes;
using Longshore.Application.Security;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Projects;

/// <summary>What a project has by now.</summary>
[Requires(Permission.ProjectView)]
public sealed record GetProjectSummary(SpaceId Space, Reference<ProjectId> Project);

public sealed record ProjectSummary(Project Project, bool HasProcess);

internal sealed class GetProjectSummaryHandler(Store store) : IHandler<GetProjectSummary, ProjectSummary>
{
    public async Task<Result<ProjectSummary>> Handle(GetProjectSummary request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        var found = await session.ResolveProcess(request.Space, request.Project, cancel);
        return found.IsRefused ? found.Refusal : new ProjectSummary(found.Value.Project, !found.Value.Process.Steps.IsEmpty);
    }
}
