using System.Collections.Immutable;
using Longshore.Application.Ids;
using Longshore.Application.Lists;
using Longshore.Application.Processes;
using Longshore.Application.Security;
using Longshore.Application.Variables;
using Longshore.Domain.Environments;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Releases;

/// <summary>Where a release may be deployed to now, and whether the project has moved on since it was made.</summary>
[Requires(Permission.ReleaseView)]
public sealed record GetDeploymentTemplate(SpaceId Space, Reference<ReleaseId> Release);

public sealed record DeploymentTemplate(Release Release, bool IsProcessModified, bool AreVariablesModified, ImmutableArray<DeploymentEnvironment> PromoteTo);

internal sealed class GetDeploymentTemplateHandler(Store store) : IHandler<GetDeploymentTemplate, DeploymentTemplate>
{
    public async Task<Result<DeploymentTemplate>> Handle(GetDeploymentTemplate request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        var found = await session.ResolveRelease(request.Space, request.Release, cancel);
        if (found.IsRefused) return found.Refusal;
        var release = found.Value;
        var project = (await session.Projects.Find(release.Project, cancel))!;
        var progression = await session.ProgressionOf(release, cancel);
        var environments = await session.Environments.List(Listing.All.ToQuery<EnvironmentId>(request.Space), cancel);
        return new DeploymentTemplate(
            release,
            (await session.ProcessOf(project, cancel)).Version != release.Process.Version,
            (await session.VariablesOf(project, cancel)).Version != release.Variables.Version,
            [.. environments.Items.Where(environment => progression.Deployable.Contains(environment.Id))]);
    }
}
