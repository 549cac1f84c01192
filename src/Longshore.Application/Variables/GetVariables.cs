using Longshore.Application.Ids;
using Longshore.Application.Processes;
using Longshore.Application.Security;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Domain.Variables;
using Longshore.Storage;

namespace Longshore.Application.Variables;

/// <summary>The variables of a project. Values of secrets are in protected form and must not be shown.</summary>
[Requires(Permission.VariableView)]
public sealed record GetVariables(SpaceId Space, Reference<ProjectId> Project);

/// <param name="Scopes">What they can be scoped to.</param>
public sealed record ProjectVariables(VariableSet Set, VariableScopes Scopes);

internal sealed class GetVariablesHandler(Store store) : IHandler<GetVariables, ProjectVariables>
{
    public async Task<Result<ProjectVariables>> Handle(GetVariables request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        var found = await session.ResolveProcess(request.Space, request.Project, cancel);
        if (found.IsRefused) return found.Refusal;
        var (project, process) = found.Value;
        return new ProjectVariables(await session.VariablesOf(project, cancel), await VariableScopes.Of(session, project, process, cancel));
    }
}
