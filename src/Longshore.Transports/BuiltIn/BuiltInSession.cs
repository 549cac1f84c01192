using System.Runtime.CompilerServices;
using System.Runtime.Versioning;
using Longshore.Steps.Bundles;
using Longshore.Steps.Journals;
using Longshore.Steps.Tickets;
using Longshore.WorkerHost;

namespace Longshore.Transports.BuiltIn;

/// <summary>The worker inside the server: its executors are processes of their own, so a run survives the server's end and is found by its successor.</summary>
[SupportedOSPlatform("linux")]
public sealed class BuiltInSession(RunHost host) : ITakesUpRuns
{
    /// <summary>Where the executor lies in an installation: beside the running program.</summary>
    public static string DefaultExecutorPath => Path.Combine(AppContext.BaseDirectory, "longshore-step");

    /// <inheritdoc cref="RunHost.Sweep"/>
    public Task<SweepReport> Sweep(CancellationToken cancel) => host.Sweep(cancel);

    public async Task Start(StepBundle bundle, CancellationToken cancel)
    {
        try
        {
            await host.Start(bundle, cancel);
        }
        catch (ExecutorFailedException failed)
        {
            throw new WorkerUnreachableException(failed.Message, mayHaveArrived: false, failed);
        }
    }

    public async IAsyncEnumerable<Frame> Watch(Ticket ticket, long fromOffset, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var frames = host.Watch(ticket, fromOffset, cancel).GetAsyncEnumerator(cancel);
        while (await Next(frames)) yield return frames.Current;
    }

    public Task Cancel(Ticket ticket, CancellationToken cancel) => host.Cancel(ticket, cancel);

    public Task Complete(Ticket ticket, CancellationToken cancel) => host.Complete(ticket, cancel);

    public Task<HeldFile> Has(string sha256, CancellationToken cancel) => host.Has(sha256, cancel);

    public Task Put(string sha256, Stream content, long from, CancellationToken cancel) => host.Put(sha256, content, from, cancel);

    public Task<Stream> Get(Ticket ticket, int number, CancellationToken cancel)
    {
        try
        {
            return Task.FromResult(host.Get(ticket, number));
        }
        catch (RunUnknownException unknown)
        {
            throw new UnknownTicketException(unknown.Ticket);
        }
    }

    public async Task<WorkerDescription> Describe(CancellationToken cancel)
    {
        var found = await host.Describe(cancel);
        return new WorkerDescription(found.OperatingSystem, found.Architecture, found.Shells, found.ExecutorVersion, found.FreeDiskBytes);
    }

    private static async Task<bool> Next(IAsyncEnumerator<Frame> frames)
    {
        try
        {
            return await frames.MoveNextAsync();
        }
        catch (RunUnknownException unknown)
        {
            throw new UnknownTicketException(unknown.Ticket);
        }
    }
}
