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

    /// <summary>How much of a file the worker's cache holds, and whether that is all of it with the right hash.</summary>
    Task<HeldFile> Has(string sha256, CancellationToken cancel);

    /// <summary>Puts a file, or the rest of one, into the worker's cache. A call that breaks off leaves what has come: ask <see cref="Has"/> and go on from there.</summary>
    /// <param name="sha256">Of the whole file, lower-case hex.</param>
    /// <param name="content">The file's bytes from byte <paramref name="from"/> on.</param>
    /// <param name="from">What the worker holds already, or 0 to start anew.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="InvalidDataException">The worker holds less, or the whole has another SHA-256: then nothing was kept and it must be put from the start.</exception>
    Task Put(string sha256, Stream content, long from, CancellationToken cancel);

    /// <summary>Content of artifact <paramref name="number"/> of a ticket that has ended and is not completed.</summary>
    Task<Stream> Get(Ticket ticket, int number, CancellationToken cancel);

    Task<WorkerDescription> Describe(CancellationToken cancel);
}
