using System.Collections.Immutable;
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

/// <summary>Which value each name of a project has in a context; templates are not evaluated. Ids as text; null: none.</summary>
[Requires(Permission.VariableView)]
public sealed record PreviewVariables(SpaceId Space, Reference<ProjectId> Project, string? Environment, string? Channel, string? Action);

internal sealed class PreviewVariablesHandler(Store store) : IHandler<PreviewVariables, ProjectVariables>
{
    public async Task<Result<ProjectVariables>> Handle(PreviewVariables request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        var found = await session.ResolveProcess(request.Space, request.Project, cancel);
        if (found.IsRefused) return found.Refusal;
        var (project, process) = found.Value;
        var scopes = await VariableScopes.Of(session, project, process, cancel);
        var around = await ProcessSurroundings.Of(session, project, cancel);
        List<Refusal> wrong = [];
        var context = new VariableContext
        {
            Environment = request.Environment is { } environment ? around.Environments.Find("environment", environment, wrong)?.ToString() : null,
            Channel = request.Channel is { } channel ? around.Channels.Find("channel", channel, wrong)?.ToString() : null,
            Action = request.Action,
            Process = project.Id.ToString(),
        };
        if (wrong is [var first, ..]) return first;
        var set = await session.VariablesOf(project, cancel);
        return new ProjectVariables(set with { Variables = Winners(set, context) }, scopes);
    }

    private static ImmutableArray<Variable> Winners(VariableSet set, VariableContext context)
    {
        // A candidate carries no id, so winners are found again by being the same object.
        var origin = new Dictionary<VariableCandidate, Variable>(ReferenceEqualityComparer.Instance);
        foreach (var variable in set.Variables) origin[new(variable.Name, variable.Value, variable.IsSensitive, VariableLayer.Ordinary, variable.Scope)] = variable;
        return [.. VariableChoice.OfAll(origin.Keys, context).Select(choice => origin[choice.Winner!]).OrderBy(variable => variable.Name, StringComparer.OrdinalIgnoreCase)];
    }
}
