using Longshore.Application.Channels;
using Longshore.Application.Ids;
using Longshore.Application.Processes;
using Longshore.Application.Records;
using Longshore.Application.Releases;
using Longshore.Application.Security;
using Longshore.Application.Variables;
using Longshore.Domain.Environments;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Orchestration.Processes;
using Longshore.Storage;

namespace Longshore.Application.Projects;

/// <summary>What a deployment would do if it started now: which steps, what they wait for, where each would run and why. Changes nothing.</summary>
/// <param name="Environment">Id, name or slug.</param>
/// <param name="Release">Id of a release of the project; null: the process as it is.</param>
/// <param name="Tenant">Refused when given: there are no tenants.</param>
[Requires(Permission.ProcessView)]
public sealed record PlanDeployment(SpaceId Space, Reference<ProjectId> Project, string? Environment, string? Release, string? Tenant);

/// <param name="Release">Null: planned from the process as it is.</param>
public sealed record DeploymentPlan(Project Project, Release? Release, DeploymentEnvironment Environment, PreviewedPlan Plan);

internal sealed class PlanDeploymentHandler(Store store, PlanPreview preview, TimeProvider time) : IHandler<PlanDeployment, DeploymentPlan>
{
    public async Task<Result<DeploymentPlan>> Handle(PlanDeployment request, Actor actor, CancellationToken cancel)
    {
        if (!string.IsNullOrWhiteSpace(request.Tenant)) return new Invalid("TenantId", "There are no tenants.", "Leave TenantId out.");
        await using var session = store.Read();
        var found = await session.ResolveProcess(request.Space, request.Project, cancel);
        if (found.IsRefused) return found.Refusal;
        var (project, process) = found.Value;
        var environment = await session.Environments.ResolveField(request.Space, "EnvironmentId", request.Environment, cancel);
        if (environment.IsRefused) return environment.Refusal;
        var stored = await Stored(session, project, request.Release, cancel);
        if (stored.IsRefused) return stored.Refusal;
        var channel = stored.Value is { } of ? await session.Channels.Find(of.Channel, cancel) : (await session.ChannelsOf(project, cancel)).Items.First(one => one.IsDefault);
        var release = stored.Value ?? new Release
        {
            Space = project.Space,
            Project = project.Id,
            Channel = channel!.Id,
            Version = "",
            Assembled = time.GetUtcNow(),
            Process = process,
            Variables = await session.VariablesOf(project, cancel),
        };
        var plan = await preview.Of(project, release, channel!, environment.Value, cancel);
        return plan.IsRefused ? plan.Refusal : new DeploymentPlan(project, stored.Value, environment.Value, plan.Value);
    }

    private static async Task<Result<Release?>> Stored(StoreSession session, Project project, string? text, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(text)) return (Release?)null;
        var found = await session.ResolveRelease(project.Space, Reference<ReleaseId>.Parse(text), cancel);
        return !found.IsRefused && found.Value.Project == project.Id
            ? found.Value
            : new Invalid("ReleaseId", $"Project {project.Name} has no such release.", "Give the id of one of its releases, or leave it out to plan the process as it is.");
    }
}
