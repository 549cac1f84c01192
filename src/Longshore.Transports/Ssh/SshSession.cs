using System.Runtime.CompilerServices;
using Longshore.Steps.Bundles;
using Longshore.Steps.Journals;
using Longshore.Steps.Tickets;

namespace Longshore.Transports.Ssh;

/// <summary>
/// A worker that is reached by SSH. It holds nothing but the way there: a run lives on the machine, whatever becomes of connection, session or server, and is
/// watched again from the last offset.
/// </summary>
public sealed class SshSession : IWorkerSession
{
    private readonly PreparedMachine machine;

    internal SshSession(PreparedMachine machine) => this.machine = machine;

    /// <summary>Why the machine does without <c>longshore-step</c>, and so without packages, artifacts and more; null: it has it, or was not called yet.</summary>
    public string? RawBecause => machine.RawBecause;

    public Task Start(StepBundle bundle, CancellationToken cancel) => Do(async host => { await host.Start(bundle, cancel); return true; }, cancel);

    public async IAsyncEnumerable<Frame> Watch(Ticket ticket, long fromOffset, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (frames, isOpen) = await Do(
            async host =>
            {
                var watched = host.Watch(ticket, fromOffset, cancel).GetAsyncEnumerator(cancel);
                try
                {
                    return (watched, await watched.MoveNextAsync());
                }
                catch
                {
                    await watched.DisposeAsync();
                    throw;
                }
            },
            cancel);
        await using (frames)
        {
            while (isOpen)
            {
                yield return frames.Current;
                isOpen = await frames.MoveNextAsync();
            }
        }
    }

    public Task Cancel(Ticket ticket, CancellationToken cancel) => Do(async host => { await host.Cancel(ticket, cancel); return true; }, cancel);

    public Task Complete(Ticket ticket, CancellationToken cancel) => Do(
        async host =>
        {
            await host.Complete(ticket, cancel);
            // It may have been the last one that kept the machine in raw mode.
            if (machine.IsRawForRuns) machine.Forget(host);
            return true;
        },
        cancel);

    public Task<HeldFile> Has(string sha256, CancellationToken cancel) => Do(host => host.Has(sha256, cancel), cancel);

    public Task Put(string sha256, Stream content, long from, CancellationToken cancel) => Do(async host => { await host.Put(sha256, content, from, cancel); return true; }, cancel);

    public Task<Stream> Get(Ticket ticket, int number, CancellationToken cancel) => Do(host => host.Get(ticket, number, cancel), cancel);

    public Task<WorkerDescription> Describe(CancellationToken cancel) => Do(host => host.Describe(cancel), cancel);

    private async Task<T> Do<T>(Func<IWorkerSession, Task<T>> verb, CancellationToken cancel)
    {
        var host = await machine.Host(cancel);
        try
        {
            return await verb(host);
        }
        catch (ExecutorGoneException gone)
        {
            // Somebody has tidied up: the next call pushes it again.
            machine.Forget(host);
            throw new WorkerUnreachableException(gone.Message, mayHaveArrived: false, gone);
        }
    }
}
