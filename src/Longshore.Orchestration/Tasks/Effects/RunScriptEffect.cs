using Longshore.Domain.Tasks.Runs;
using Longshore.Orchestration.Processes;
using Longshore.Orchestration.Workers;
using Longshore.Os.Failpoints;
using Longshore.Steps.Journals;
using Longshore.Steps.Tickets;
using Longshore.Storage.Tasks;
using Longshore.Transports;

namespace Longshore.Orchestration.Tasks.Effects;

/// <summary>Starts the run of a ticket on its worker, or finds it again, and watches it to its end.</summary>
internal sealed class RunScriptEffect(
    RunMaterials materials, WorkerSessions sessions, StepBundles bundles, SessionStart start, FrameIntake intake, ScriptResults results, TaskLog taskLog, TimeProvider time)
{
    public async Task Run(RunLoop loop, string step, string ticketText)
    {
        var ticket = Ticket.Parse(ticketText);
        var planned = loop.Run.Find(step)!;
        var session = sessions.To(planned.Worker!);
        var offset = await taskLog.StoredOffset(loop.Task, ticketText, loop.Stopping);

        // Once a byte of its journal is stored the run has begun for sure: then it is only watched, never started, even if the worker forgot it.
        if (offset == 0 && await Start(loop, planned, ticket, session) is { } refused)
        {
            await loop.Observe(new Observation.ScriptEnded(step, ticketText, StepOutcome.Failed(refused)) { At = time.GetUtcNow() });
            return;
        }
        Frame last;
        try
        {
            last = await intake.Watch(loop, step, ticket, session, offset);
        }
        catch (UnknownTicketException)
        {
            var lost = new StepOutcome(StepResult.Interrupted, $"Worker {planned.Worker} no longer knows the run {ticket}: its workspace is gone. Whether the script ended, and how, cannot be known.", null, [], []);
            await loop.Observe(new Observation.ScriptEnded(step, ticketText, lost) { At = time.GetUtcNow() });
            return;
        }
        var outcome = await results.Collect(loop, step, ticket, session, last);
        Failpoint.Pass("server.result-received");
        await loop.Observe(new Observation.ScriptEnded(step, ticketText, outcome) { At = time.GetUtcNow() });
    }

    /// <summary>Null when the worker has the ticket; else why it cannot be run at all.</summary>
    private async Task<string?> Start(RunLoop loop, StepRun planned, Ticket ticket, IWorkerSession session)
    {
        var material = (await materials.Of(loop.Task, loop.Stopping)).Value;
        var bundle = await bundles.For(material, loop.Run, planned, ticket, loop.Stopping);
        if (bundle.IsRefused) return bundle.Refusal.ToString();
        await bundles.PutFiles(bundle.Value, session, loop.Stopping);
        Failpoint.Pass("server.start-sending");
        var failure = await start.Try(session, bundle.Value, planned.Worker!, loop.Stopping);
        Failpoint.Pass("server.start-sent");
        return failure;
    }
}
