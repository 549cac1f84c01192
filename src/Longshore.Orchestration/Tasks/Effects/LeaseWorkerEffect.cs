using System.Globalization;
using System.Security.Cryptography;
using Longshore.Domain.Tasks.Runs;
using Longshore.Orchestration.Workers;

namespace Longshore.Orchestration.Tasks.Effects;

/// <summary>Chooses a worker for a step and gives the ticket of its run.</summary>
internal sealed class LeaseWorkerEffect(WorkerChoices choices, TimeProvider time)
{
    public async Task Run(RunLoop loop, string step)
    {
        var planned = loop.Run.Find(step)!.Plan;
        var choice = await choices.For(planned.Pool, loop.Stopping);
        await loop.Observe(choice.Worker is { } worker
            ? new Observation.LeaseGranted(step, NewTicket(loop, step), worker, planned.Pool, choice.Candidates) { At = time.GetUtcNow() }
            : new Observation.LeaseRefused(step, choice.Refusal!) { At = time.GetUtcNow() });
    }

    // The random part keeps a ticket unique on a worker even when a database is restored and its numbers are given again (reliability.md F-DB-RESTORE-13).
    private static string NewTicket(RunLoop loop, string step) =>
        string.Create(CultureInfo.InvariantCulture, $"task-{loop.Task.Number}-{step}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}");
}
