using System.Collections.Immutable;
using Longshore.Application.Ids;
using Longshore.Application.Processes;
using Longshore.Application.Security;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Variables;

/// <summary>Names of a project's variables, each once, in order: what an editor completes.</summary>
[Requires(Permission.VariableView)]
public sealed record ListVariableNames(SpaceId Space, Reference<ProjectId> Project);

internal sealed class ListVariableNamesHandler(Store store) : IHandler<ListVariableNames, ImmutableArray<string>>
{
    public async Task<Result<ImmutableArray<string>>> Handle(ListVariableNames request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        var found = await session.ResolveProcess(request.Space, request.Project, cancel);
        if (found.IsRefused) return found.Refusal;
        var set = await session.VariablesOf(found.Value.Project, cancel);
        return set.Variables.Select(variable => variable.Name).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
    }
}
