using System.Collections.Immutable;
using Longshore.Application.Lists;
using Longshore.Application.Security;
using Longshore.Domain.Processes;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Processes;

/// <summary>Processes of the projects of a space, in the order of the projects' names. Ids in the listing are ids of processes or projects.</summary>
[Requires(Permission.ProcessView)]
public sealed record ListProcesses(SpaceId Space, Listing Listing);

internal sealed class ListProcessesHandler(Store store) : IHandler<ListProcesses, Page<DeploymentProcess>>
{
    private const string Prefix = "deploymentprocess-";

    public async Task<Result<Page<DeploymentProcess>>> Handle(ListProcesses request, Actor actor, CancellationToken cancel)
    {
        var listing = request.Listing with { Ids = request.Listing.Ids is { } ids ? [.. ids.Select(id => OwnedId.Owner(Prefix, id).Text)] : null };
        await using var session = store.Read();
        var projects = await session.Projects.List(listing.ToQuery<ProjectId>(request.Space), cancel);
        var processes = ImmutableArray.CreateBuilder<DeploymentProcess>(projects.Items.Length);
        foreach (var project in projects.Items) processes.Add(await session.ProcessOf(project, cancel));
        return new Page<DeploymentProcess>(processes.ToImmutable(), projects.Total, projects.Skip, projects.Take);
    }
}
