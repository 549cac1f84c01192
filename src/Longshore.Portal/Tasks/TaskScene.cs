using System.Collections.Immutable;
using Longshore.Domain.Artifacts;
using Longshore.Domain.Pools;
using Longshore.Domain.Workers;
using Longshore.Orchestration.Tasks;
using Longshore.Portal.Tasks.Logs;

namespace Longshore.Portal.Tasks;

/// <summary>All that the task page shows, as it is now.</summary>
/// <param name="Pools">Names of pools.</param>
/// <param name="By">Who asked for the task; null: the server itself.</param>
/// <param name="Artifacts">What its steps left so far.</param>
/// <param name="Candidates">Per step key: every worker that was looked at.</param>
public sealed record TaskScene(
    TaskView Task, ImmutableDictionary<WorkerPoolId, string> Pools, string? By, ImmutableArray<Artifact> Artifacts, ImmutableDictionary<string, ImmutableArray<CandidateVerdict>> Candidates)
{
    public TaskTitleView Title => TaskTitleView.From(Task, By);
    public ImmutableArray<StepView> Steps => StepView.From(Task, Pools);
    public ImmutableArray<LogSection> Sections => StepView.Sections(Task, Steps);

    /// <summary>Steps that have a worker or an end: when this grows, artifacts and candidates are worth reading again.</summary>
    public int Milestones => Task.Run.Steps.Sum(step => (step.Worker is null ? 0 : 1) + (step.Finished is null ? 0 : 1));

    /// <summary>Why the worker of a step was chosen; null step: the last that got one.</summary>
    public WhyView? WhyOf(string? step)
    {
        var run = Task.Run.Steps.LastOrDefault(run => run.Worker is not null && (step is null || run.Key == step));
        return run is not null && Candidates.TryGetValue(run.Key, out var candidates)
            ? WhyView.From(Steps.First(view => view.Key == run.Key).Title, run.Worker!, candidates)
            : null;
    }
}
