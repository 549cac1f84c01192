using System.Collections.Immutable;
using Longshore.Application.Tasks;
using Longshore.Domain.Artifacts;
using Longshore.Domain.Pools;
using Longshore.Orchestration.Tasks;
using Longshore.Portal.Tasks.Logs;

namespace Longshore.Portal.Tasks;

/// <summary>All that the task page shows, as it is now.</summary>
/// <param name="Pools">Names of pools.</param>
/// <param name="By">Who asked for the task; null: the server itself.</param>
/// <param name="Artifacts">What its steps left so far.</param>
/// <param name="Leases">Every worker that a step got, in order, and all that were looked at for it.</param>
public sealed record TaskScene(
    TaskView Task, ImmutableDictionary<WorkerPoolId, string> Pools, string? By, ImmutableArray<Artifact> Artifacts, ImmutableArray<StepWorker> Leases)
{
    public TaskTitleView Title => TaskTitleView.From(Task, By);
    public ImmutableArray<StepView> Steps => StepView.From(Task, Pools);
    public ImmutableArray<LogSection> Sections => StepView.Sections(Task, Steps);

    /// <summary>Steps that got, gave back or ended with a worker: when this changes, artifacts and leases are worth reading again.</summary>
    public int Milestones => Task.Run.Steps.Sum(step => (step.Worker is null ? 0 : 1) + (step.Finished is null ? 0 : 1) + 2 * step.Dropped.Length);

    /// <summary>Where steps run and why, and what those wait for that have no worker yet.</summary>
    /// <param name="step">Key of the only one that counts; null: all.</param>
    public ImmutableArray<WhyView> WhyOf(string? step)
    {
        var titles = Steps.ToDictionary(view => view.Key, view => view.Title);
        var runs = Task.Run.Steps.Where(run => step is null || run.Key == step);
        return [.. runs.SelectMany(run => Leases
            .Where(lease => lease.Step.Key == run.Key).Select(lease => WhyView.From(lease, run, titles[run.Key]))
            .Concat(WhyView.Waiting(run, titles[run.Key]) is { } waiting ? [waiting] : []))];
    }
}
