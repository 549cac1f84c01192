using Longshore.Domain.Tasks.Runs;
using Longshore.Orchestration.Workers;
using Longshore.Steps.Tickets;
using Microsoft.Extensions.Options;

namespace Longshore.Orchestration.Tasks.Effects;

/// <summary>Tells the worker to stop a run, and reports when the bound for a confirmation has passed.</summary>
internal sealed class CancelScriptEffect(WorkerSessions sessions, IOptions<TaskOptions> options, TimeProvider time)
{
    public async Task Run(RunLoop loop, string step, string ticket)
    {
        var session = await sessions.To(loop.Run.Find(step)!.Machine, loop.Stopping);
        await session.Cancel(Ticket.Parse(ticket), loop.Stopping);
        await Task.Delay(options.Value.CancelBound, time, loop.Stopping);
        await loop.Observe(new Observation.CancelBoundReached { At = time.GetUtcNow() });
    }
}
