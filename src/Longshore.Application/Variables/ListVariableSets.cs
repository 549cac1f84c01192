using System.Collections.Immutable;
using Longshore.Application.Lists;
using Longshore.Application.Processes;
using Longshore.Application.Security;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Domain.Variables;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Variables;

/// <summary>Variable sets of the projects of a space, in the order of the projects' names. Ids in the listing are ids of sets or projects.</summary>
[Requires(Permission.VariableView)]
public sealed record ListVariableSets(SpaceId Space, Listing Listing);

internal sealed class ListVariableSetsHandler(Store store) : IHandler<ListVariableSets, Page<ProjectVariables>>
{
    public async Task<Result<Page<ProjectVariables>>> Handle(ListVariableSets request, Actor actor, CancellationToken cancel)
    {
        var listing = request.Listing with { Ids = request.Listing.Ids is { } ids ? [.. ids.Select(id => OwnedId.Owner(VariableSet.Prefix, id).Text)] : null };
        await using var session = store.Read();
        var projects = await session.Projects.List(listing.ToQuery<ProjectId>(request.Space), cancel);
        var sets = ImmutableArray.CreateBuilder<ProjectVariables>(projects.Items.Length);
        foreach (var project in projects.Items)
            sets.Add(new(await session.VariablesOf(project, cancel), await VariableScopes.Of(session, project, await session.ProcessOf(project, cancel), cancel)));
        return new Page<ProjectVariables>(sets.ToImmutable(), projects.Total, projects.Skip, projects.Take);
    }
}
