using System.Collections.Immutable;
using Longshore.Domain.Deployments;
using Longshore.Domain.Environments;
using Longshore.Domain.Pools;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Releases;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Workers;
using Longshore.Orchestration.Workers;
using Longshore.Storage;

namespace Longshore.Orchestration.Processes;

/// <summary>Says what a deployment would do if it started now: by the same planner and the same choice of workers as a run, but nothing is stored or leased.</summary>
public sealed class PlanPreview
{
    private readonly Store store;
    private readonly RunMaterials materials;
    private readonly LeaseDesk desk;

    internal PlanPreview(Store store, RunMaterials materials, LeaseDesk desk) => (this.store, this.materials, this.desk) = (store, materials, desk);

    /// <summary>The steps in order, each with its target, its pool and the worker it would get; or the planner's refusal, in its words.</summary>
    /// <param name="release">Stored, or made up from the project as it is.</param>
    public async Task<Result<PreviewedPlan>> Of(Project project, Release release, Channel channel, DeploymentEnvironment environment, CancellationToken cancel)
    {
        var plan = ProcessPlanner.Plan(await Material(project, release, channel, environment, cancel));
        if (plan.IsRefused) return plan.Refusal;
        var chosen = new Dictionary<(WorkerPoolId, ContainerDemand), WorkerSelection?>();
        var steps = ImmutableArray.CreateBuilder<PreviewedStep>(plan.Value.Steps.Length);
        foreach (var step in plan.Value.Steps)
        {
            WorkerSelection? choice = null;
            if (step.Pool is { } pool)
            {
                var container = ContainerDemands.Of(release.Process.Steps.SelectMany(one => one.Actions).First(action => action.Id == step.ActionId).Container);
                if (!chosen.TryGetValue((pool, container), out choice))
                    chosen[(pool, container)] = choice = await desk.Look(new LeaseRequest(default, new StepRun(step), "", pool) { Container = container }, cancel);
            }
            steps.Add(PreviewedStep.From(step, choice));
        }
        return new PreviewedPlan(steps.ToImmutable(), plan.Value.Dropped);
    }

    private async Task<RunMaterial> Material(Project project, Release release, Channel channel, DeploymentEnvironment environment, CancellationToken cancel)
    {
        await using var session = store.Read();
        var task = new ServerTask { Space = project.Space, Name = TaskKind.Deploy, Description = "", QueueTime = release.Assembled };
        return await materials.Assemble(session, task, new DeploymentMaterial(Wished(project, release, channel, environment), release, project, channel, environment, CreatedBy: null), cancel);
    }

    private static Deployment Wished(Project project, Release release, Channel channel, DeploymentEnvironment environment) => new()
    {
        Space = project.Space,
        Project = project.Id,
        Release = release.Id,
        ReleaseVersion = release.Version,
        Channel = channel.Id,
        Environment = environment.Id,
        Name = $"Deploy to {environment.Name}",
        Created = release.Assembled,
        CreatedBy = default,
    };
}
