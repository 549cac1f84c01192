using Longshore.Application.Ids;
using Longshore.Application.Lists;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Projects;

/// <summary>Projects whose own lifecycle it is, by name.</summary>
[Requires(Permission.ProjectView)]
public sealed record ListProjectsOfLifecycle(SpaceId Space, Reference<LifecycleId> Lifecycle, Listing Listing);

internal sealed class ListProjectsOfLifecycleHandler(Store store) : IHandler<ListProjectsOfLifecycle, Page<Project>>
{
    public async Task<Result<Page<Project>>> Handle(ListProjectsOfLifecycle request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        var lifecycle = await session.Lifecycles.Resolve(request.Space, request.Lifecycle, cancel);
        if (lifecycle.IsRefused) return lifecycle.Refusal;
        return await session.Projects.List(request.Listing.ToQuery<ProjectId>(request.Space, new RecordFilter(FilterKey.Lifecycle, [lifecycle.Value.Id.ToString()])), cancel);
    }
}
