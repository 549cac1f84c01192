using System.Collections.Immutable;
using System.Globalization;
using Longshore.Domain.Pools;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Workers;

namespace Longshore.Core.Tests.Workers;

/// <summary>A task whose history is made by the real rules, out of whatever is seen.</summary>
internal sealed class RehearsedTask(int number, int steps, int stepsAtOnce)
{
    public ServerTaskId Id { get; } = new(number);

    /// <summary>Planned instead of steps on workers of the pool Linux.</summary>
    public ImmutableArray<PlannedStep> Steps { get; init; } = [];
    public TaskRun Run { get; private set; } = TaskRun.New;
    public List<TaskEvent> Events { get; } = [];

    /// <summary>Steps that wait for a worker.</summary>
    public IEnumerable<StepRun> Asking => Run.State == RunState.Executing ? Run.Steps.Where(step => step.State == StepState.Leasing) : [];

    public IEnumerable<StepRun> Running => Run.Steps.Where(step => step.State == StepState.Running);

    /// <summary>Read off the events alone: tickets that were given, and whose step and task have not ended.</summary>
    public IEnumerable<TaskEvent.WorkerLeased> Leased => Events.OfType<TaskEvent.TaskFinished>().Any()
        ? []
        : Events.OfType<TaskEvent.WorkerLeased>().Where(leased => !Events.OfType<TaskEvent.StepFinished>().Any(ended => ended.Step == leased.Step));

    public static WorkerLeases LeasesOf(IEnumerable<RehearsedTask> tasks) => WorkerLeases.Of(tasks.Select(task => KeyValuePair.Create(task.Id, task.Run)));

    public void See(Observation seen)
    {
        foreach (var happened in RunRules.Decide(Run, seen).Events)
        {
            Events.Add(happened);
            Run = Run.Apply(happened);
        }
    }

    public void Start(DateTimeOffset at)
    {
        See(new Observation.Picked("node") { At = at });
        See(new Observation.PlanMade(Plan()) { At = at });
    }

    public void Lease(string step, WorkerKey worker, WorkerPoolId pool, DateTimeOffset at) =>
        See(new Observation.LeaseGranted(step, string.Create(CultureInfo.InvariantCulture, $"t-{Id.Number}-{step}-{Events.Count}"), worker.Text, pool, []) { At = at });

    public void End(string step, string ticket, DateTimeOffset at) =>
        See(new Observation.ScriptEnded(step, ticket, new StepOutcome(StepResult.Succeeded, null, 0, [], [])) { At = at });

    public RunPlan Plan() => Steps.IsEmpty ? OnWorkers() : new(Steps);

    private RunPlan OnWorkers() => new([.. Enumerable.Range(1, steps).Select(n => new PlannedStep
    {
        Key = string.Create(CultureInfo.InvariantCulture, $"step-{n}"),
        Number = n,
        StepName = "s",
        ActionName = "s",
        ActionId = "a",
        ActionType = "Octopus.Script",
        Group = (n - 1) / stepsAtOnce,
        Pool = Given.Linux.Id,
    })]);
}
