using System.Collections.Immutable;
using Longshore.Application.Deployments;
using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Deployments;
using Longshore.Domain.Environments;
using Longshore.Domain.Processes;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Domain.Variables;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Releases;

/// <summary>What a deployment would do and ask for.</summary>
/// <param name="Environment">Id, name or slug.</param>
/// <param name="WithDisabledSteps">Name disabled actions too.</param>
[Requires(Permission.DeploymentView)]
public sealed record PreviewDeployment(SpaceId Space, Reference<ReleaseId> Release, string Environment, bool WithDisabledSteps = false);

/// <param name="Asks">Prompted variables, by label. Default values of secrets are not shown.</param>
public sealed record DeploymentPreview(Release Release, DeploymentEnvironment Environment, ImmutableArray<PreviewedAction> Actions, ImmutableArray<Variable> Asks, bool UseGuidedFailure);

/// <param name="Number">As shown: <c>2</c>, or <c>2.1</c> for the first of several actions of a step.</param>
public sealed record PreviewedAction(ProcessAction Action, string Number, ImmutableArray<string> Roles);

internal sealed class PreviewDeploymentHandler(Store store) : IHandler<PreviewDeployment, DeploymentPreview>
{
    public async Task<Result<DeploymentPreview>> Handle(PreviewDeployment request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        var found = await session.ResolveRelease(request.Space, request.Release, cancel);
        if (found.IsRefused) return found.Refusal;
        var release = found.Value;
        var environment = await session.Environments.ResolveField(request.Space, "EnvironmentId", request.Environment, cancel);
        if (environment.IsRefused) return environment.Refusal;
        var project = (await session.Projects.Find(release.Project, cancel))!;
        return new DeploymentPreview(
            release, environment.Value, Actions(release, environment.Value.Id, request.WithDisabledSteps), PromptedValues.Asked(release, environment.Value.Id),
            project.GuidedFailure == GuidedFailureMode.On || (project.GuidedFailure == GuidedFailureMode.EnvironmentDefault && environment.Value.UseGuidedFailure));
    }

    private static ImmutableArray<PreviewedAction> Actions(Release release, EnvironmentId environment, bool withDisabled)
    {
        var previewed = ImmutableArray.CreateBuilder<PreviewedAction>();
        var number = 0;
        foreach (var step in release.Process.Steps)
        {
            var actions = step.Actions.Where(action => (withDisabled || !action.IsDisabled) && Applies(action, environment, release.Channel)).ToList();
            if (actions.Count == 0) continue;
            number++;
            var roles = step.Properties.GetValueOrDefault(ActionProperty.TargetRoles).Text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
            for (var at = 0; at < actions.Count; at++)
                previewed.Add(new(actions[at], actions.Count == 1 ? $"{number}" : $"{number}.{at + 1}", [.. roles]));
        }
        return previewed.ToImmutable();
    }

    private static bool Applies(ProcessAction action, EnvironmentId environment, ChannelId channel) =>
        !action.ExcludedEnvironments.Contains(environment)
        && (action.Environments.IsEmpty || action.Environments.Contains(environment))
        && (action.Channels.IsEmpty || action.Channels.Contains(channel));
}
