using Longshore.Domain.Machines;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;

namespace Longshore.Core.Tests.Tasks.Simulation;

/// <summary>The invariants of reliability.md §2 that the simulation can see.</summary>
internal static class SimulationChecks
{
    /// <summary>After every stored decision: caps and tags hold, and Canceled is said only when nothing lives.</summary>
    public static void After(SimulatedServer server, SimulatedWorker worker, int cap)
    {
        var executing = server.Tasks.Where(task => task.Executes).ToList();
        if (executing.Count > cap) server.Violations.Add($"I14: {executing.Count} tasks execute, the cap is {cap}");
        foreach (var tag in executing.Where(task => task.Tag is not null).GroupBy(task => task.Tag).Where(tag => tag.Count() > 1)) server.Violations.Add($"I14: {tag.Count()} tasks hold {tag.Key}");
        Turns(server);
        foreach (var task in server.Tasks.Where(task => task.Stored is [.., TaskEvent.TaskFinished { State: TaskState.Canceled }]))
        {
            if (Tickets(task).Any(worker.Lives)) server.Violations.Add($"I12: {task.Id} is Canceled and a script of it lives");
        }
    }

    /// <summary>No window is exceeded, and nobody is on a target beside one that is alone.</summary>
    private static void Turns(SimulatedServer server)
    {
        foreach (var task in server.Tasks.Where(task => task.Executes))
        {
            var turns = task.Run.Steps.Where(step => step.Plan.Target is not null).GroupBy(step => step.Plan.Target!.Id)
                .Count(turn => turn.Any(step => step.State is StepState.Leasing or StepState.Running));
            if (turns > 0 && turns > task.Run.Steps[^1].Plan.Window) server.Violations.Add($"§8.8: {task.Id} has {turns} targets at once");
        }
        var inside = from task in server.Tasks where task.Executes from step in task.Run.Steps where step is { State: StepState.Running, Plan.Target: not null } select step;
        foreach (var target in inside.GroupBy(step => step.Plan.Target!.Id))
        {
            if (target.Count() > 1 && target.Any(step => step.Plan.Isolation == IsolationLevel.Exclusive)) server.Violations.Add($"§4.11: {target.Count()} scripts on {target.Key}, one of them alone");
        }
    }

    public static void AtEnd(SimulatedServer server, SimulatedWorker worker)
    {
        var leased = server.Tasks.SelectMany(Tickets).ToHashSet();
        foreach (var (ticket, starts) in worker.Starts)
        {
            if (starts != 1) server.Violations.Add($"I1: {ticket} was started {starts} times");
            if (!leased.Contains(ticket)) server.Violations.Add($"I1: {ticket} was started and no event gave it");
        }
        foreach (var task in server.Tasks)
        {
            if (!task.IsFinished) server.Violations.Add($"I6: {task.Id} has no end: {task.Run}");
            if (task.Stored.OfType<TaskEvent.TaskFinished>().Count() > 1) server.Violations.Add($"I6: {task.Id} ended twice");
            foreach (var step in task.Stored.OfType<TaskEvent.StepFinished>().GroupBy(e => e.Step).Where(step => step.Count() > 1)) server.Violations.Add($"I1: {task.Id} {step.Key} has {step.Count()} results");
            foreach (var step in task.Stored.OfType<TaskEvent.WorkerLeased>().GroupBy(e => e.Step).Where(step => step.Count() > 1)) server.Violations.Add($"I1: {task.Id} {step.Key} has {step.Count()} tickets");
            if (task.Stored is [.., TaskEvent.TaskFinished { State: TaskState.Success }] && task.Run.Steps.Any(step => step.Outcome is null)) server.Violations.Add($"I2: {task.Id} succeeded without a result for every step");
        }
    }

    private static IEnumerable<string> Tickets(SimulatedTask task) => task.Stored.OfType<TaskEvent.WorkerLeased>().Select(e => e.Ticket);
}
