using System.Runtime.Versioning;
using Longshore.Steps.Tickets;
using Longshore.WorkerHost;
using Longshore.WorkerHost.Verbs;

namespace Longshore.StepHost.Hosting;

/// <summary><c>watch</c>: frames as they come, to the run's end or until the reader leaves; heartbeats in between.</summary>
[SupportedOSPlatform("linux")]
internal sealed class WatchVerb(RunHost host, AnswerStream answer)
{
    public async Task<HostExit> Run(Ticket ticket, long from)
    {
        using var credit = new ReaderCredit();
        await using var heart = TimeProvider.System.CreateTimer(_ => answer.WriteIfIdle(FrameTransfer.Heartbeat.Span), null, HostAnswer.Heartbeat, HostAnswer.Heartbeat);
        try
        {
            await foreach (var frame in host.Watch(ticket, from, credit.Left))
            {
                var bytes = FrameTransfer.Write(frame);
                credit.Spend(bytes.Length);
                answer.Write(bytes);
            }
            return HostExit.Done;
        }
        catch (OperationCanceledException) when (credit.Left.IsCancellationRequested)
        {
            return HostExit.Left;
        }
    }
}
