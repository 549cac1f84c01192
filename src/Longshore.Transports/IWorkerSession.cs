using Longshore.Steps.Bundles;
using Longshore.Steps.Journals;
using Longshore.Steps.Tickets;

namespace Longshore.Transports;

/// <summary>The only way the engine touches a worker, whatever the worker is (architecture.md §3).</summary>
public interface IWorkerSession
{
    /// <summary>Starts the run of a ticket; a ticket that the worker knows is never started again. Returns once the worker has written the ticket down and handed the bundle to its executor.</summary>
    /// <exception cref="WorkerUnreachableException">The outcome is in <see cref="WorkerUnreachableException.MayHaveArrived"/>; asking again with the same ticket is always safe.</exception>
    Task Start(StepBundle bundle, CancellationToken cancel);

    /// <summary>Frames of the ticket's journal from byte <paramref name="fromOffset"/> on, live; ends after <c>Exited</c> or <c>Interrupted</c>.</summary>
    /// <exception cref="UnknownTicketException">The worker does not know the ticket: it was never started, or already completed.</exception>
    IAsyncEnumerable<Frame> Watch(Ticket ticket, long fromOffset, CancellationToken cancel);

    /// <summary>Stops the run: SIGTERM to all of it at once, SIGKILL after the bundle's grace. Returns once the wish is written down; a no-op when the run has ended or is unknown.</summary>
    Task Cancel(Ticket ticket, CancellationToken cancel);

    /// <summary>The worker may forget the ticket and delete its workspace. Idempotent.</summary>
    Task Complete(Ticket ticket, CancellationToken cancel);

    /// <summary>Whether the worker's cache holds the file, whole and with the right hash.</summary>
    Task<bool> Has(string sha256, CancellationToken cancel);

    /// <summary>Puts a file into the worker's cache; refused when its hash differs.</summary>
    /// <exception cref="InvalidDataException">The content's SHA-256 is another one.</exception>
    Task Put(string sha256, Stream content, CancellationToken cancel);

    /// <summary>Content of artifact <paramref name="number"/> of a ticket that has ended and is not completed.</summary>
    Task<Stream> Get(Ticket ticket, int number, CancellationToken cancel);

    Task<WorkerDescription> Describe(CancellationToken cancel);
}
