using System.Collections.Immutable;
using Longshore.Steps.Bundles;
using Longshore.Steps.Journals;
using Longshore.Steps.Runs;
using Longshore.Steps.Tickets;
using Longshore.Transports;
using Longshore.Transports.BuiltIn;
using Longshore.WorkerHost;

namespace Longshore.Orchestration.Workers;

/// <summary>The built-in worker whose user was changed: new runs go to the present one, and each run that an earlier one knows stays there.</summary>
internal sealed class BuiltInRooms(ITakesUpRuns present, ImmutableArray<BuiltInRoom> earlier) : ITakesUpRuns
{
    public async Task<SweepReport> Sweep(CancellationToken cancel)
    {
        var all = new List<SweepReport>();
        var problems = new List<string>();
        foreach (var room in earlier)
        {
            try
            {
                all.Add(await room.Worker.Sweep(cancel));
            }
            catch (WorkerUnreachableException gone)
            {
                // An earlier user may have been deleted; that must not keep the present one from its work.
                problems.Add(gone.Message);
            }
        }
        all.Add(await present.Sweep(cancel));
        return new SweepReport(
            [.. all.SelectMany(report => report.Interrupted)], [.. all.SelectMany(report => report.Running)], [.. all.SelectMany(report => report.Problems), .. problems]);
    }

    public Task Start(StepBundle bundle, CancellationToken cancel) => Of(bundle.Ticket).Start(bundle, cancel);

    public IAsyncEnumerable<Frame> Watch(Ticket ticket, long fromOffset, CancellationToken cancel) => Of(ticket).Watch(ticket, fromOffset, cancel);

    public Task Cancel(Ticket ticket, CancellationToken cancel) => Of(ticket).Cancel(ticket, cancel);

    public Task Complete(Ticket ticket, CancellationToken cancel) => Of(ticket).Complete(ticket, cancel);

    public Task<HeldFile> Has(string sha256, CancellationToken cancel) => present.Has(sha256, cancel);

    public Task Put(string sha256, Stream content, long from, CancellationToken cancel) => present.Put(sha256, content, from, cancel);

    public Task<Stream> Get(Ticket ticket, int number, CancellationToken cancel) => Of(ticket).Get(ticket, number, cancel);

    public Task<WorkerDescription> Describe(CancellationToken cancel) => present.Describe(cancel);

    private ITakesUpRuns Of(Ticket ticket) => earlier.FirstOrDefault(room => room.Knows(ticket))?.Worker ?? present;
}

/// <summary>Where built-in runs of one user lie.</summary>
internal sealed record BuiltInRoom(string Root, ITakesUpRuns Worker)
{
    /// <summary>It was started here, or was completed here not long ago.</summary>
    public bool Knows(Ticket ticket)
    {
        var paths = new RunPaths(Root, ticket);
        return Directory.Exists(paths.Records) || File.Exists(paths.Tombstone);
    }
}
