using System.Diagnostics;
using System.Globalization;
using Longshore.Application;
using Longshore.Domain.Tasks.Runs;
using Longshore.Storage.Records;

namespace Longshore.Api.Tasks;

/// <summary>One event of a task's run: what was decided, when, and why.</summary>
/// <param name="Sequence">From 1, without gaps.</param>
/// <param name="Type">Name of the event, such as <c>WorkerLeased</c>.</param>
/// <param name="Step">Key of the step it is about; null: the task as a whole.</param>
/// <param name="Message">Full sentence.</param>
internal sealed record TaskEventDocument(int Sequence, DateTimeOffset Occurred, string Type, string? Step, string Message)
{
    public static TaskEventDocument From(TaskEvent happened, int sequence)
    {
        var (step, message) = Describe(happened);
        return new(sequence, happened.At, happened.GetType().Name, step, message);
    }

    private static (string? Step, string Message) Describe(TaskEvent happened) => happened switch
    {
        TaskEvent.TaskStarted e => (null, $"The queue let the task start on {e.Node}."),
        TaskEvent.TaskPlanned e => (null, string.Create(CultureInfo.InvariantCulture, $"The run was planned: {e.Plan.Steps.Length} actions.")),
        TaskEvent.StepOpened e => (e.Step, e.Judge ? "Its turn came; its run condition is asked first." : "Its turn came; it waits for a machine."),
        TaskEvent.ConditionMet e => (e.Step, $"Its run condition came out as “{e.Text}”, which is true."),
        TaskEvent.WorkerAwaited e => (e.Step, $"It waits: {e.Reason}"),
        TaskEvent.WorkerLeased e => (e.Step, e.Pool is { } pool ? $"{e.Worker} of {pool} was leased under ticket {e.Ticket}." : $"It runs on its target {e.Worker} under ticket {e.Ticket}."),
        TaskEvent.WorkerDropped e => (e.Step, $"The leased worker could not be reached, and nothing has started there. {e.Reason}"),
        TaskEvent.StepFinished e => (e.Step, Finished(e.Outcome)),
        TaskEvent.CancelRequested e => (null, $"{e.By} cancelled the task."),
        TaskEvent.FailRequested e => (null, $"{e.By} set the state of the task to failed: {e.Reason}"),
        TaskEvent.CancelNotConfirmed e => (e.Step, "No worker confirmed within the bound that nothing of the run lives."),
        TaskEvent.TaskFinished e => (null, e.Error is null ? $"The task ended: {e.State}." : $"The task ended: {e.State}. {e.Error}"),
        TaskEvent.UnexpectedSeen e => (null, $"Something unexpected was seen: {e.What}."),
        _ => throw new UnreachableException(happened.GetType().Name),
    };

    private static string Finished(StepOutcome outcome)
    {
        var exit = outcome.ExitCode is { } code ? string.Create(CultureInfo.InvariantCulture, $" with exit code {code}") : "";
        return outcome.Message is null ? $"It ended{exit}: {outcome.Result}." : $"It ended{exit}: {outcome.Result}. {outcome.Message}";
    }
}
