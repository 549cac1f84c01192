using Longshore.Domain.Tasks.Runs;
using Longshore.Orchestration.Processes;
using Longshore.Orchestration.Workers;
using Longshore.Os.Failpoints;
using Longshore.Steps.Bundles;
using Longshore.Steps.Tickets;
using Longshore.Storage.Tasks;
using Longshore.Transports;

namespace Longshore.Orchestration.Tasks.Effects;

/// <summary>Starts the run of a ticket on its worker, or finds it again, and watches it to its end.</summary>
internal sealed class RunScriptEffect(
    RunMaterials materials, WorkerSessions sessions, StepBundles bundles, SessionStart start, FrameIntake intake, ScriptResults results, TaskLog taskLog, LostContact lost, TimeProvider time)
{
    public async Task Run(RunLoop loop, string step, string ticket)
    {
        var planned = loop.Run.Find(step)!;
        var contact = new Contact(loop, planned);
        while (true)
        {
            try
            {
                await loop.Observe(await Once(loop, planned, Ticket.Parse(ticket), contact));
                return;
            }
            catch (WorkerUnreachableException failed) when (planned.Machine is not null)
            {
                if (lost.Judge(contact, failed) is { } end)
                {
                    await loop.Observe(end);
                    return;
                }
                await Task.Delay(contact.NextPause(), time, loop.Stopping);
            }
        }
    }

    private async Task<Observation> Once(RunLoop loop, StepRun planned, Ticket ticket, Contact contact)
    {
        // 1. Once a byte of its journal is stored the run has begun for sure: then it is only watched, never started, even if the worker forgot it.
        var offset = await taskLog.StoredOffset(loop.Task, ticket.ToString(), loop.Stopping);
        var session = await sessions.To(planned.Machine, loop.Stopping);
        if (offset == 0 && await Start(loop, planned, ticket, session) is { } refused) return Ended(planned, StepOutcome.Failed(refused));
        contact.Started();
        try
        {
            // 2. Watched to its end.
            var last = await intake.Watch(loop, planned.Key, ticket, session, offset, contact.Seen);

            // 3. What it left.
            var outcome = await results.Collect(loop, planned.Key, ticket, session, last);
            Failpoint.Pass("server.result-received");
            return Ended(planned, outcome);
        }
        catch (UnknownTicketException)
        {
            return Ended(planned, new StepOutcome(
                StepResult.Interrupted, $"Worker {planned.Worker} no longer knows the run {ticket}: its workspace is gone. Whether the script ended, and how, cannot be known.", null, [], []));
        }
    }

    /// <summary>Null when the worker has the ticket; else why it cannot be run at all.</summary>
    private async Task<string?> Start(RunLoop loop, StepRun planned, Ticket ticket, IWorkerSession session)
    {
        var material = (await materials.Of(loop.Task, loop.Stopping)).Value;
        var bundle = await bundles.For(material, loop.Run, planned, ticket, loop.Stopping);
        if (bundle.IsRefused) return bundle.Refusal.ToString();
        await PutFiles(session, bundle.Value, planned, loop.Stopping);
        Failpoint.Pass("server.start-sending");
        string? failure = null;
        // There is only one built-in worker, so a start that failed is tried again there; another worker may take it from an external one.
        if (planned.Machine is null) failure = await start.Try(session, bundle.Value, planned.Worker!, loop.Stopping);
        else await StartExternal(session, bundle.Value, planned, loop.Stopping);
        Failpoint.Pass("server.start-sent");
        return failure;
    }

    private async Task PutFiles(IWorkerSession session, StepBundle bundle, StepRun step, CancellationToken cancel)
    {
        try
        {
            await bundles.PutFiles(bundle, session, cancel);
        }
        catch (Exception broken) when (step.Machine is not null && broken is (IOException or WorkerUnreachableException { MayHaveArrived: true }))
        {
            // Whatever became of the files, the script was not started by this: another worker may take the step.
            throw new WorkerUnreachableException($"Worker {step.Worker} did not take the step's files: {broken.Message}", mayHaveArrived: false, broken);
        }
    }

    private static async Task StartExternal(IWorkerSession session, StepBundle bundle, StepRun step, CancellationToken cancel)
    {
        try
        {
            await session.Start(bundle, cancel);
        }
        catch (IOException broken)
        {
            // The worker's disk; how far it came is not told.
            throw new WorkerUnreachableException($"Worker {step.Worker} could not write the step down: {broken.Message}", mayHaveArrived: true, broken);
        }
    }

    private Observation.ScriptEnded Ended(StepRun planned, StepOutcome outcome) => new(planned.Key, planned.Ticket!, outcome) { At = time.GetUtcNow() };
}
