using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Releases;

/// <summary>A project's release by its version (or id).</summary>
[Requires(Permission.ReleaseView)]
public sealed record FindRelease(SpaceId Space, Reference<ProjectId> Project, string Version);

internal sealed class FindReleaseHandler(Store store) : IHandler<FindRelease, Release>
{
    public async Task<Result<Release>> Handle(FindRelease request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        var project = await session.Projects.Resolve(request.Space, request.Project, cancel);
        if (project.IsRefused) return project.Refusal;
        return await session.ReleaseOf(project.Value, request.Version, cancel) is { } release
            ? release
            : new NotFound("version", $"Project {project.Value.Name} has no release '{request.Version}'.", "List its releases to see their versions.");
    }
}
