using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Domain.Processes;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Storage;

namespace Longshore.Application.Processes;

internal static class ProcessSearch
{
    /// <summary>A project of the space and its process; <see cref="NotFound"/> without the project.</summary>
    public static async Task<Result<ProjectProcess>> ResolveProcess(this StoreSession session, SpaceId space, Reference<ProjectId> project, CancellationToken cancel)
    {
        var found = await session.Projects.Resolve(space, project, cancel);
        if (found.IsRefused) return found.Refusal;
        return new ProjectProcess(found.Value, await session.ProcessOf(found.Value, cancel));
    }

    /// <summary>The process of a project; an empty one when none was ever stored.</summary>
    public static async Task<DeploymentProcess> ProcessOf(this StoreSession session, Project project, CancellationToken cancel) =>
        await session.FindProcess(project.Id, cancel) ?? new DeploymentProcess { Project = project.Id, Space = project.Space };
}
