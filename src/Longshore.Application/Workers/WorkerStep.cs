using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;

namespace Longshore.Application.Workers;

/// <summary>A step of a task on the worker it was leased to.</summary>
public sealed record WorkerStep
{
    public required ServerTaskId Task { get; init; }

    /// <summary>The task in words.</summary>
    public required string TaskName { get; init; }

    /// <summary>Of the step in its run.</summary>
    public required string Key { get; init; }

    /// <summary>The step as shown.</summary>
    public required string Step { get; init; }

    /// <summary>Names this use of the worker among all there are.</summary>
    public required string Ticket { get; init; }
    public required DateTimeOffset Started { get; init; }

    /// <summary>Null: it runs.</summary>
    public DateTimeOffset? Finished { get; init; }

    /// <summary>Null: it runs, or never came to run here.</summary>
    public StepResult? Result { get; init; }

    /// <summary>Why it failed, was skipped, or never came to run here; null: there is nothing to say.</summary>
    public string? Message { get; init; }

    /// <param name="happened">Plan, drops and ends of the task, in order.</param>
    public static WorkerStep Of(ServerTask task, TaskEvent.WorkerLeased leased, IEnumerable<TaskEvent> happened)
    {
        var events = happened.ToList();
        var step = new WorkerStep
        {
            Task = task.Id,
            TaskName = task.Description,
            Key = leased.Step,
            Step = events.OfType<TaskEvent.TaskPlanned>().SelectMany(planned => planned.Plan.Steps).FirstOrDefault(planned => planned.Key == leased.Step)?.ActionName ?? leased.Step,
            Ticket = leased.Ticket,
            Started = leased.At,
        };
        if (events.OfType<TaskEvent.WorkerDropped>().FirstOrDefault(dropped => dropped.Ticket == leased.Ticket) is { } gone)
            return step with { Finished = gone.At, Message = gone.Reason };
        if (events.OfType<TaskEvent.StepFinished>().LastOrDefault(finished => finished.Step == leased.Step) is { } end)
            return step with { Finished = end.At, Result = end.Outcome.Result, Message = end.Outcome.Message };
        return task.State.IsCompleted() ? step with { Finished = task.CompletedTime ?? leased.At, Result = StepResult.Interrupted, Message = task.ErrorMessage } : step;
    }
}
