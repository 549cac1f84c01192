using System.Globalization;
using Longshore.Domain.Tasks.Runs;
using Longshore.Transports;
using Microsoft.Extensions.Options;

namespace Longshore.Orchestration.Tasks.Effects;

/// <summary>
/// What follows when a worker does not answer (workers.md §4.9.12): before its script was started another worker may take the step; after that nobody may,
/// and the step ends as interrupted once the bound for coming back has passed. A target has that bound also before the start, and then the step fails.
/// </summary>
internal sealed class LostContact(IOptions<TaskOptions> options, TimeProvider time)
{
    /// <returns>Null: to be tried again.</returns>
    public Observation? Judge(Contact contact, WorkerUnreachableException failed)
    {
        var now = time.GetUtcNow();
        contact.Lost(now, failed.MayHaveArrived);
        var step = contact.Step;
        var bound = options.Value.WorkerReconnectBound;
        var onTarget = step.Plan.Place == StepPlace.Target;
        // No other machine can take the step of a target: it gets as much time as one that is at work.
        if (!contact.MayHaveStarted && (!onTarget || contact.IsUnwanted)) return new Observation.WorkerMissed(step.Key, step.Ticket!, failed.Message) { At = now };
        if (now - contact.LostSince < bound) return null;
        if (!contact.MayHaveStarted)
        {
            var missed = string.Create(CultureInfo.InvariantCulture, $"Target {step.Worker} could not be reached for {bound.TotalSeconds:0} s, so the step was not started there. {failed.Message}");
            return new Observation.ScriptEnded(step.Key, step.Ticket!, StepOutcome.Failed(missed)) { At = now };
        }
        var says = string.Create(
            CultureInfo.InvariantCulture,
            $"{(onTarget ? "Target" : "Worker")} {step.Worker} was not reached for {bound.TotalSeconds:0} s after the step may have started there. Its script may still run: look there for {step.Ticket}. {failed.Message}");
        return new Observation.ScriptEnded(step.Key, step.Ticket!, new StepOutcome(StepResult.Interrupted, says, null, [], [])) { At = now };
    }
}
