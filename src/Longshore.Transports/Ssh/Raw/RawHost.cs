using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Longshore.Steps.Bundles;
using Longshore.Steps.Journals;
using Longshore.Steps.Tickets;
using Longshore.WorkerHost.Verbs;

namespace Longshore.Transports.Ssh.Raw;

/// <summary>
/// A machine on which <c>longshore-step</c> cannot run: bash does what it can. A ticket starts once there, too, and its run outlives connection and server.
/// Packages, artifacts, progress, standard error as such and the hunt for what a script leaves behind are missing, and the log says so.
/// </summary>
/// <param name="why">Why the machine is in raw mode, a sentence.</param>
internal sealed class RawHost(SshMachine machine, MachineProbe probe, string root, string why) : IWorkerSession
{
    public async Task Start(StepBundle bundle, CancellationToken cancel)
    {
        var preparation = new RawPreparation(bundle, $"{root}/raw/{bundle.Ticket}/work", why, machine.Time);
        var lines = preparation.Lines(run => RawSeal.Seal(run, machine.Endpoint.Account, bundle.Ticket));
        using var input = new MemoryStream([.. RawScripts.Of("start.sh", root, bundle.Ticket), .. Encoding.UTF8.GetBytes($"{RawScripts.Text("run.sh")}{lines}")]);
        _ = await Ask(input, cancel);
    }

    public async IAsyncEnumerable<Frame> Watch(Ticket ticket, long fromOffset, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var call = await Open(new MemoryStream(RawScripts.Of("watch.sh", root, ticket)), endsInput: false, cancel);
        var reader = new RawReader(call, machine);
        RawFrames? frames = null;
        while (true)
        {
            var said = await reader.Next(cancel);
            if (said.Word == "")
                throw Failure(await call.End(cancel), call, ticket);
            foreach (var frame in Frames(ref frames, said, ticket, fromOffset))
            {
                yield return frame;
                if (frame.IsEnd) yield break;
            }
            // An end that the watcher has already is not given again: nothing follows it.
            if (said.Word is "X" or "G") yield break;
        }
    }

    public async Task Cancel(Ticket ticket, CancellationToken cancel) => _ = await Ask(new MemoryStream(RawScripts.Of("cancel.sh", root, ticket)), cancel);

    public async Task Complete(Ticket ticket, CancellationToken cancel) => _ = await Ask(new MemoryStream(RawScripts.Of("complete.sh", root, ticket)), cancel);

    /// <summary>Always: nothing is to be brought there in vain. A run that needs files is refused with the reason.</summary>
    public Task<HeldFile> Has(string sha256, CancellationToken cancel) => Task.FromResult(new HeldFile(0, IsWhole: true));

    /// <summary>Takes it and keeps nothing, see <see cref="Has"/>.</summary>
    public Task Put(string sha256, Stream content, long from, CancellationToken cancel) => Task.CompletedTask;

    public Task<Stream> Get(Ticket ticket, int number, CancellationToken cancel) => throw new FileNotFoundException($"The run of ticket {ticket} kept no artifact: raw mode collects none.");

    public async Task<WorkerDescription> Describe(CancellationToken cancel)
    {
        var lines = Encoding.UTF8.GetString(await Ask(new MemoryStream(RawScripts.Of("describe.sh", root, default)), cancel)).Split('\n');
        const int kilobyte = 1024;
        var free = long.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var kilobytes) ? kilobytes * kilobyte : 0;
        return new WorkerDescription(probe.Distribution.Length > 0 ? probe.Distribution : probe.System, probe.Processor, [.. lines.Skip(1).Where(line => line.Length > 0)], "raw", free);
    }

    private List<Frame> Frames(ref RawFrames? frames, RawSaid said, Ticket ticket, long from)
    {
        if (said.Word == "S")
        {
            var run = RawSeal.TryOpen(said.Text, machine.Endpoint.Account, ticket);
            if (run is null) return [Unreadable(from)];
            frames = new RawFrames(run, from, machine.Time);
            return [.. frames.Begin()];
        }
        if (frames is null) return [];
        return [.. said.Word switch
        {
            "D" => frames.Take(said.Bytes.Span),
            "X" => frames.End(int.Parse(said.Text.Split(' ')[0], CultureInfo.InvariantCulture), said.Text.Split(' ')[^1]),
            "G" => frames.Interrupt($"The process that ran the script (process {said.Text}) is gone; how it ended was not seen. Whether the script did its work is unknown."),
            _ => [],
        }];
    }

    private Frame Unreadable(long from)
    {
        const string says = "The account of this machine was changed while the script ran. Its log is sealed with the old one, so how it went cannot be told.";
        return new Frame(FrameKind.Interrupted, from, from, FramePayload.Write(new InterruptedFrame(says, machine.Time.GetUtcNow())));
    }

    private async Task<byte[]> Ask(Stream input, CancellationToken cancel)
    {
        await using var call = await Open(input, endsInput: true, cancel);
        var answer = await call.ReadToEnd(machine.Timeouts.Reply, cancel);
        var end = await call.End(cancel);
        return end.Status == (int)HostExit.Done ? answer : throw Failure(end, call, default);
    }

    private async Task<RemoteCall> Open(Stream input, bool endsInput, CancellationToken cancel)
    {
        var call = await RemoteCall.Begin(machine, RawScripts.Command, input, endsInput, cancel);
        try
        {
            if (await call.FindAnswer(cancel) is not { } instead) return call;
            var end = await call.End(cancel);
            throw new WorkerUnreachableException($"bash does not answer on {machine.Endpoint}: {(end.Complaint.Length > 0 ? end.Complaint : instead)}", mayHaveArrived: end.Status is null && call.IsSent);
        }
        catch
        {
            await call.DisposeAsync();
            throw;
        }
    }

    private Exception Failure(RemoteEnd end, RemoteCall call, Ticket ticket)
    {
        var says = end.Complaint.StartsWith("error: ", StringComparison.Ordinal) ? end.Complaint["error: ".Length..] : end.Complaint;
        return (HostExit?)end.Status switch
        {
            HostExit.UnknownTicket => new UnknownTicketException(ticket),
            HostExit.NotStarted => new WorkerUnreachableException($"{machine.Endpoint}: {says}", mayHaveArrived: false),
            _ => new WorkerUnreachableException($"{machine.Endpoint}: {says}", mayHaveArrived: call.IsSent),
        };
    }
}
