using Google.Protobuf;
using Grpc.Core;
using Longshore.Agent.Running;
using Longshore.Agent.Upgrades;
using Longshore.Os.Failpoints;
using Longshore.Steps.Runs;
using Longshore.Steps.Tickets;
using Longshore.WorkerHost;
using Longshore.WorkerLink.Wire;
using Microsoft.Extensions.Logging;

namespace Longshore.Agent.Calls;

/// <summary>What the server calls, whoever dialled: it translates to this machine's <see cref="RunHost"/> and back.</summary>
internal sealed class WorkerCalls(RunHost host, AgentUpgrade upgrade, UpgradeTrial trial, TimeProvider time, ILogger<WorkerCalls> log) : Worker.WorkerBase
{
    private const int PartLength = 64 * 1024;

    public override async Task<Done> Start(StartRequest request, ServerCallContext context)
    {
        var bundle = BundleTransfer.Read(request.Bundle.Span);
        log.Starting(bundle.Ticket);
        Failpoint.Pass("agent.start-received");
        await host.Start(bundle, context.CancellationToken);
        Failpoint.Pass("agent.start-done");
        return new Done();
    }

    public override Task Watch(WatchRequest request, IServerStreamWriter<FrameBatch> responseStream, ServerCallContext context) =>
        FrameBatches.Send(host.Watch(Ticket.Parse(request.Ticket), request.From, context.CancellationToken), responseStream, context.CancellationToken);

    public override async Task<Done> Cancel(TicketRequest request, ServerCallContext context)
    {
        await host.Cancel(Ticket.Parse(request.Ticket), context.CancellationToken);
        Failpoint.Pass("agent.cancel-done");
        return new Done();
    }

    public override async Task<Done> Complete(TicketRequest request, ServerCallContext context)
    {
        await host.Complete(Ticket.Parse(request.Ticket), context.CancellationToken);
        Failpoint.Pass("agent.complete-done");
        return new Done();
    }

    public override async Task<HasReply> Has(HasRequest request, ServerCallContext context)
    {
        var held = await host.Has(request.Sha256, context.CancellationToken);
        return new HasReply { Held = held.Bytes, Whole = held.IsWhole };
    }

    public override async Task<Done> Put(IAsyncStreamReader<PutPart> requestStream, ServerCallContext context)
    {
        if (!await requestStream.MoveNext(context.CancellationToken)) throw new ArgumentException("A file must be named before it is sent.");
        var head = requestStream.Current;
        await using var content = new IncomingFile(requestStream);
        await host.Put(head.Sha256, content, head.From, context.CancellationToken);
        Failpoint.Pass("agent.put-done");
        return new Done();
    }

    public override async Task Get(GetRequest request, IServerStreamWriter<FilePart> responseStream, ServerCallContext context)
    {
        await using var content = host.Get(Ticket.Parse(request.Ticket), request.Number);
        var buffer = new byte[PartLength];
        while (await content.ReadAsync(buffer, context.CancellationToken) is > 0 and var read)
        {
            // Written out before the next part is read, so the buffer may serve again.
            await responseStream.WriteAsync(new FilePart { Content = UnsafeByteOperations.UnsafeWrap(buffer.AsMemory(0, read)) }, context.CancellationToken);
            Failpoint.Pass("agent.part-sent");
        }
    }

    public override async Task<Description> Describe(DescribeRequest request, ServerCallContext context)
    {
        var found = await host.Describe(context.CancellationToken);
        var description = new Description { OperatingSystem = found.OperatingSystem, Architecture = found.Architecture, ExecutorVersion = found.ExecutorVersion, FreeDiskBytes = found.FreeDiskBytes };
        description.Shells.Add(found.Shells);
        return description;
    }

    public override async Task Report(ReportRequest request, IServerStreamWriter<StatusReport> responseStream, ServerCallContext context)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(Math.Max(100, request.IntervalMilliseconds)), time);
        trial.Linked();
        do
        {
            await responseStream.WriteAsync(
                new StatusReport { RunningSteps = host.CountRunning(), FreeDiskBytes = host.FreeDiskBytes(), UnixMilliseconds = time.GetUtcNow().ToUnixTimeMilliseconds() }, context.CancellationToken);
        }
        while (await timer.WaitForNextTickAsync(context.CancellationToken));
    }

    public override async Task<Done> Upgrade(UpgradeRequest request, ServerCallContext context)
    {
        await upgrade.Prepare(request.Version, request.Sha256, context.CancellationToken);
        // The answer first: an ending program closes its links.
        context.GetHttpContext().Response.OnCompleted(() =>
        {
            _ = upgrade.Begin();
            return Task.CompletedTask;
        });
        return new Done();
    }
}
