using System.Globalization;
using Longshore.Domain.Tasks.Runs;
using Longshore.Transports;
using Microsoft.Extensions.Options;

namespace Longshore.Orchestration.Tasks.Effects;

/// <summary>
/// What follows when a worker does not answer (workers.md §4.9.12): before its script was started another worker may take the step; after that nobody may,
/// and the step ends as interrupted once the bound for coming back has passed.
/// </summary>
internal sealed class LostContact(IOptions<TaskOptions> options, TimeProvider time)
{
    /// <returns>Null: to be tried again.</returns>
    public Observation? Judge(Contact contact, WorkerUnreachableException failed)
    {
        var now = time.GetUtcNow();
        contact.Lost(now, failed.MayHaveArrived);
        var step = contact.Step;
        if (!contact.MayHaveStarted) return new Observation.WorkerMissed(step.Key, step.Ticket!, failed.Message) { At = now };
        var bound = options.Value.WorkerReconnectBound;
        if (now - contact.LostSince < bound) return null;
        var says = string.Create(
            CultureInfo.InvariantCulture,
            $"Worker {step.Worker} was not reached for {bound.TotalSeconds:0} s after the step may have started there. Its script may still run: look there for {step.Ticket}. {failed.Message}");
        return new Observation.ScriptEnded(step.Key, step.Ticket!, new StepOutcome(StepResult.Interrupted, says, null, [], [])) { At = now };
    }
}
