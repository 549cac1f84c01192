using Longshore.Orchestration.Workers;
using Longshore.Os.Failpoints;
using Longshore.Steps.Tickets;

namespace Longshore.Orchestration.Tasks.Effects;

/// <summary>The result is stored: the worker may forget the run.</summary>
internal sealed class CompleteTicketEffect(WorkerSessions sessions)
{
    public async Task Run(RunLoop loop, string step, string ticket)
    {
        Failpoint.Pass("server.ticket-completing");
        var session = await sessions.To(loop.Run.Find(step)!.Machine, loop.Stopping);
        await session.Complete(Ticket.Parse(ticket), loop.Stopping);
    }
}
