using System.Runtime.CompilerServices;
using Google.Protobuf;
using Grpc.Core;
using Longshore.Os.Failpoints;
using Longshore.Steps.Bundles;
using Longshore.Steps.Journals;
using Longshore.Steps.Runs;
using Longshore.Steps.Tickets;
using Longshore.WorkerLink.Wire;

namespace Longshore.Transports.Link;

/// <summary>The session to an agent over whatever link it has at the moment: after a cut the next call takes the next link.</summary>
public sealed class LinkSession(LinkRegistry links, string worker) : IWorkerSession
{
    public async Task Start(StepBundle bundle, CancellationToken cancel)
    {
        var request = new StartRequest { Bundle = UnsafeByteOperations.UnsafeWrap(BundleTransfer.Write(bundle, attempt: 1)) };
        await Call(links.Times.Start, (calls, options) => calls.StartAsync(request, options), cancel);
        Failpoint.Pass("link.start-acknowledged");
    }

    public async IAsyncEnumerable<Frame> Watch(Ticket ticket, long fromOffset, [EnumeratorCancellation] CancellationToken cancel)
    {
        var link = await links.Find(worker, cancel);
        using var watch = link.Calls.Watch(new WatchRequest { Ticket = ticket.ToString(), From = fromOffset }, cancellationToken: cancel);
        while (await Next(watch.ResponseStream, ticket, cancel) is { } batch)
        {
            Failpoint.Pass("link.frames-received");
            foreach (var frame in batch.Frames) yield return new Frame((FrameKind)frame.Kind, frame.Offset, frame.Next, frame.Payload.Memory);
        }
    }

    public Task Cancel(Ticket ticket, CancellationToken cancel) =>
        Call(links.Times.Ending, (calls, options) => calls.CancelAsync(new TicketRequest { Ticket = ticket.ToString() }, options), cancel);

    public Task Complete(Ticket ticket, CancellationToken cancel) =>
        Call(links.Times.Ending, (calls, options) => calls.CompleteAsync(new TicketRequest { Ticket = ticket.ToString() }, options), cancel);

    public async Task<HeldFile> Has(string sha256, CancellationToken cancel)
    {
        var reply = await Call(links.Times.Looking, (calls, options) => calls.HasAsync(new HasRequest { Sha256 = sha256 }, options), cancel);
        return new HeldFile(reply.Held, reply.Whole);
    }

    public async Task Put(string sha256, Stream content, long from, CancellationToken cancel)
    {
        var link = await links.Find(worker, cancel);
        using var call = link.Calls.Put(cancellationToken: cancel);
        try
        {
            await FileParts.Send(call.RequestStream, sha256, content, from, cancel);
            await call.ResponseAsync;
        }
        catch (RpcException broken)
        {
            throw LinkFailures.Translate(await LinkFailures.Of(call.ResponseAsync, broken), worker, null, cancel);
        }
        Failpoint.Pass("link.put-acknowledged");
    }

    public async Task<Stream> Get(Ticket ticket, int number, CancellationToken cancel)
    {
        var link = await links.Find(worker, cancel);
        var call = link.Calls.Get(new GetRequest { Ticket = ticket.ToString(), Number = number }, cancellationToken: cancel);
        var content = new ReceivedFile(call, broken => LinkFailures.Translate(broken, worker, ticket, cancel));
        // The first part tells whether there is such an artifact.
        await content.Fill(cancel);
        return content;
    }

    public async Task<WorkerDescription> Describe(CancellationToken cancel)
    {
        var found = await Call(links.Times.Looking, (calls, options) => calls.DescribeAsync(new DescribeRequest(), options), cancel);
        return new WorkerDescription(found.OperatingSystem, found.Architecture, [.. found.Shells], found.ExecutorVersion, found.FreeDiskBytes);
    }

    /// <summary>
    /// Makes the agent go on as another version, whose folder was put as the <c>.tar.gz</c> of <paramref name="sha256"/>. Running steps go on meanwhile; the
    /// link ends and comes back. An agent that cannot link within a minute after the change goes back to its old version.
    /// </summary>
    /// <exception cref="InvalidDataException">The archive holds no agent of this version; nothing was changed.</exception>
    /// <exception cref="WorkerUnreachableException">Asking again is safe.</exception>
    public Task Upgrade(string version, string sha256, CancellationToken cancel) =>
        Call(links.Times.Upgrade, (calls, options) => calls.UpgradeAsync(new UpgradeRequest { Version = version, Sha256 = sha256 }, options), cancel);

    private async Task<T> Call<T>(TimeSpan within, Func<Worker.WorkerClient, CallOptions, AsyncUnaryCall<T>> call, CancellationToken cancel)
    {
        while (true)
        {
            var link = await links.Find(worker, cancel);
            try
            {
                return await call(link.Calls, new CallOptions(deadline: (links.Time.GetUtcNow() + within).UtcDateTime, cancellationToken: cancel));
            }
            catch (RpcException broken) when (LinkFailures.IsUnsent(broken) && !cancel.IsCancellationRequested)
            {
                // The line ended between finding and using it: Find waits for the next one.
            }
            catch (RpcException broken)
            {
                throw LinkFailures.Translate(broken, worker, null, cancel);
            }
        }
    }

    private async Task<FrameBatch?> Next(IAsyncStreamReader<FrameBatch> frames, Ticket ticket, CancellationToken cancel)
    {
        try
        {
            return await frames.MoveNext(cancel) ? frames.Current : null;
        }
        catch (RpcException broken)
        {
            throw LinkFailures.Translate(broken, worker, ticket, cancel);
        }
    }
}
