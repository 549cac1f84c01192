using System.Globalization;
using Longshore.Domain.Processes;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Workers;

namespace Longshore.Orchestration.Workers.Health;

/// <summary>
/// The plan of a health task: one step for each machine, all in one group, so that none waits for another. Such a step runs no script of its own and leases
/// no worker: its ticket stands for a check, which is harmless to begin again.
/// </summary>
internal static class HealthPlan
{
    private const string ActionType = "Longshore.HealthCheck";

    // No worker has such a key: a check is no lease, takes no place of a step, and must not keep the clean-up from the machine it found dead.
    private const string CheckedPrefix = "check of ";

    /// <param name="task">Its arguments say which.</param>
    /// <param name="workers">All of the space.</param>
    public static RunPlan Of(ServerTask task, IEnumerable<Worker> workers)
    {
        var arguments = HealthArguments.Of(task);
        return new RunPlan([.. workers.Where(arguments.Names).OrderBy(worker => worker.Name, StringComparer.OrdinalIgnoreCase).Select((worker, at) => Step(worker, at + 1))]);
    }

    public static bool IsCheck(TaskRun run, string step) => run.Find(step) is { Plan.ActionType: ActionType };

    /// <summary>The machine of such a step.</summary>
    public static WorkerId WorkerOf(StepRun step) => WorkerId.Parse(step.Plan.ActionId);

    /// <summary>What stands for the machine in the run's events.</summary>
    public static string KeyOf(StepRun step) => CheckedPrefix + step.Plan.ActionId;

    private static PlannedStep Step(Worker worker, int number) => new()
    {
        Key = string.Create(CultureInfo.InvariantCulture, $"step-{number}"),
        Number = number,
        StepName = $"Check {worker.Name}",
        ActionName = worker.Name,
        ActionId = worker.Id.ToString(),
        ActionType = ActionType,
        Group = 1,
        Condition = RunCondition.Always,
        Pool = worker.Pools[0],
    };
}
