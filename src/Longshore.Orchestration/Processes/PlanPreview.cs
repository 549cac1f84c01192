using System.Collections.Immutable;
using Longshore.Domain.Deployments;
using Longshore.Domain.Environments;
using Longshore.Domain.Pools;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Workers;
using Longshore.Orchestration.Workers;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Orchestration.Processes;

/// <summary>Says what a deployment would do if it started now: by the same planner and the same choice of workers as a run, but nothing is stored or leased.</summary>
public sealed class PlanPreview
{
    private readonly Store store;
    private readonly LeaseDesk desk;

    internal PlanPreview(Store store, LeaseDesk desk)
    {
        this.store = store;
        this.desk = desk;
    }

    /// <summary>The steps in order, each with its pool and the worker it would get; or the planner's refusal, in its words.</summary>
    /// <param name="release">Stored, or made up from the project as it is.</param>
    public async Task<Result<ImmutableArray<PreviewedStep>>> Of(Space space, Project project, Release release, Channel channel, DeploymentEnvironment environment, CancellationToken cancel)
    {
        var pools = await Pools(space.Id, cancel);
        var plan = ProcessPlanner.Plan(new RunMaterial
        {
            Task = new ServerTask { Space = space.Id, Name = TaskKind.Deploy, Description = "", QueueTime = release.Assembled },
            Space = space,
            Pools = pools,
            Steps = release.Process.Steps,
            SecretOwner = project.Id.ToString(),
            Deployment = new DeploymentMaterial(Wished(project, release, channel, environment), release, project, channel, environment, CreatedBy: null),
        });
        if (plan.IsRefused) return plan.Refusal;
        var chosen = new Dictionary<WorkerPoolId, WorkerSelection?>();
        var steps = ImmutableArray.CreateBuilder<PreviewedStep>(plan.Value.Steps.Length);
        foreach (var step in plan.Value.Steps)
        {
            if (!chosen.TryGetValue(step.Pool, out var choice)) chosen[step.Pool] = choice = await desk.Look(new LeaseRequest(default, step.Key, step.StepName, "", step.Pool), cancel);
            steps.Add(PreviewedStep.From(step, pools.First(pool => pool.Id == step.Pool).Name, choice));
        }
        return steps.ToImmutable();
    }

    private async Task<ImmutableArray<WorkerPool>> Pools(SpaceId space, CancellationToken cancel)
    {
        await using var session = store.Read();
        return (await session.Pools.List(new RecordQuery { Space = space, Take = int.MaxValue }, cancel)).Items;
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
