using System.Collections.Immutable;
using Longshore.Application.Records;
using Longshore.Application.Releases;
using Longshore.Domain.Deployments;
using Longshore.Domain.Environments;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Secrets;

namespace Longshore.Application.Deployments;

/// <summary>A draft whose words were found in the store: which release, and which environments it may go to.</summary>
internal sealed record DeploymentWish(DeploymentDraft Draft, Project Project, Release Release, ImmutableArray<DeploymentEnvironment> Environments)
{
    public static async Task<Result<DeploymentWish>> Of(StoreSession session, SpaceId space, DeploymentDraft draft, CancellationToken cancel)
    {
        var found = await FindRelease(session, space, draft, cancel);
        if (found.IsRefused) return found.Refusal;
        var (project, release) = found.Value;
        if (project.IsDisabled) return new Invalid(draft.Fields.Release, $"Project {project.Name} is disabled.", "Enable it first.");
        if (project.TenantedDeployments == TenantedDeploymentMode.Tenanted)
            return new Invalid(draft.Fields.Release, $"Project {project.Name} wants a tenant for every deployment, and there are no tenants.", "Set its TenantedDeploymentMode to Untenanted.");
        if (draft.UpdateVariableSnapshot)
        {
            var refreshed = await VariableRefresh.Refresh(session, release, cancel);
            if (refreshed.IsRefused) return refreshed.Refusal;
            release = refreshed.Value;
        }
        var environments = await FindEnvironments(session, draft, release, cancel);
        return environments.IsRefused ? environments.Refusal : new DeploymentWish(draft, project, release, environments.Value);
    }

    /// <summary>The deployment to one environment, not stored yet; secrets among its values are protected.</summary>
    public Result<Deployment> Plan(DeploymentEnvironment environment, SecretVault vault)
    {
        var values = PromptedValues.Collect(Release, environment.Id, Draft.Values, Draft.Fields.Values);
        if (values.IsRefused) return values.Refusal;
        var skipped = SkippedActions.Of(Release.Process, Draft.Skip, Draft.Fields.Skip);
        if (skipped.IsRefused) return skipped.Refusal;
        return new Deployment
        {
            Space = Release.Space,
            Project = Project.Id,
            Release = Release.Id,
            ReleaseVersion = Release.Version,
            Channel = Release.Channel,
            Environment = environment.Id,
            Name = $"Deploy to {environment.Name}",
            Comments = Draft.Comments,
            Created = default,
            CreatedBy = default(UserId),
            FormValues = values.Value.ToImmutableDictionary(value => value.Key, value => IsSecret(value.Key) ? vault.Protect(value.Value, Project.Id.ToString()) : value.Value),
            SecretValues = [.. values.Value.Keys.Where(IsSecret)],
            SkipActions = skipped.Value,
            UseGuidedFailure = Draft.UseGuidedFailure ?? Guided(environment),
            ForcePackageDownload = Draft.ForcePackageDownload || Project.ForcePackageDownload,
        };
    }

    private bool IsSecret(string id) => Release.Variables.Variables.Any(variable => variable.Id == id && variable.IsSensitive);

    private bool Guided(DeploymentEnvironment environment) => Project.GuidedFailure switch
    {
        GuidedFailureMode.EnvironmentDefault => environment.UseGuidedFailure,
        GuidedFailureMode.Off => false,
        GuidedFailureMode.On => true,
    };

    private static async Task<Result<(Project, Release)>> FindRelease(StoreSession session, SpaceId space, DeploymentDraft draft, CancellationToken cancel)
    {
        var field = draft.Fields.Release;
        if (string.IsNullOrWhiteSpace(draft.Release)) return new Invalid(field, "The release is missing.", "Say which release to deploy.");
        if (draft.Project is null)
        {
            var byId = await session.ResolveRelease(space, Ids.Reference<ReleaseId>.Parse(draft.Release), cancel);
            if (byId.IsRefused) return new Invalid(field, $"There is no release '{draft.Release}' in this space.", "Give an id such as Releases-1.");
            return ((await session.Projects.Find(byId.Value.Project, cancel))!, byId.Value);
        }
        var project = await session.Projects.ResolveField(space, "ProjectName", draft.Project, cancel);
        if (project.IsRefused) return project.Refusal;
        return await session.ReleaseOf(project.Value, draft.Release.Trim(), cancel) is { } release
            ? (project.Value, release)
            : new Invalid(field, $"Project {project.Value.Name} has no release '{draft.Release}'.", "Create it first, or choose one of its releases.");
    }

    private static async Task<Result<ImmutableArray<DeploymentEnvironment>>> FindEnvironments(StoreSession session, DeploymentDraft draft, Release release, CancellationToken cancel)
    {
        if (draft.Environments.IsEmpty) return new Invalid(draft.Fields.Environment, "The environment is missing.", "Say where to deploy.");
        var progression = await session.ProgressionOf(release, cancel);
        var environments = ImmutableArray.CreateBuilder<DeploymentEnvironment>();
        foreach (var text in draft.Environments)
        {
            var found = await session.Environments.ResolveField(release.Space, draft.Fields.Environment, text, cancel);
            if (found.IsRefused) return found.Refusal;
            if (Refuse(draft, release, progression, found.Value) is { } refusal) return refusal;
            if (!environments.Contains(found.Value)) environments.Add(found.Value);
        }
        return environments.ToImmutable();
    }

    private static Invalid? Refuse(DeploymentDraft draft, Release release, Progression progression, DeploymentEnvironment environment)
    {
        if (progression.Deployable.Contains(environment.Id)) return null;
        if (progression.Phases.FirstOrDefault(phase => phase.Environments.Contains(environment.Id)) is null)
            return new(draft.Fields.Environment, $"Lifecycle {progression.Lifecycle.Name} never leads to {environment.Name}.", "Choose an environment of the lifecycle, or add this one to it.");
        var waiting = progression.Phases.First(phase => phase is { IsComplete: false, Phase.IsOptional: false });
        return new(
            draft.Fields.Environment, $"Release {release.Version} may not go to {environment.Name} yet: phase {waiting.Phase.Name} of lifecycle {progression.Lifecycle.Name} is not complete.",
            "Deploy it there successfully first.");
    }
}
