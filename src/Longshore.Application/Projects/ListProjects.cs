using Longshore.Application.Lists;
using Longshore.Application.Security;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Projects;

/// <summary>Projects of a space, by name.</summary>
[Requires(Permission.ProjectView)]
public sealed record ListProjects(SpaceId Space, Listing Listing);

internal sealed class ListProjectsHandler(Store store) : IHandler<ListProjects, Page<Project>>
{
    public async Task<Result<Page<Project>>> Handle(ListProjects request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.Projects.List(request.Listing.ToQuery<ProjectId>(request.Space), cancel);
    }
}
