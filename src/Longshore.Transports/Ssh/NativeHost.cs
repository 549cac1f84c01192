using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Longshore.Steps.Bundles;
using Longshore.Steps.Journals;
using Longshore.Steps.Runs;
using Longshore.Steps.Tickets;
using Longshore.WorkerHost.Survey;
using Longshore.WorkerHost.Verbs;

namespace Longshore.Transports.Ssh;

/// <summary>A machine on which <c>longshore-step</c> runs: each verb is one call of it.</summary>
internal sealed class NativeHost(SshMachine machine, string program, string root) : IWorkerSession
{
    public async Task Start(StepBundle bundle, CancellationToken cancel)
    {
        // Which try it is, the host there decides.
        using var content = new MemoryStream(BundleTransfer.Write(bundle, attempt: 1));
        _ = await Ask("start", "", content, cancel);
    }

    public async IAsyncEnumerable<Frame> Watch(Ticket ticket, long fromOffset, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var call = await Open("watch", string.Create(CultureInfo.InvariantCulture, $" --ticket {ticket} --from {fromOffset}"), null, endsInput: false, cancel);
        call.GiveCredit();
        while (true)
        {
            var next = await call.Within(machine.Timeouts.Silence, async token => await FrameTransfer.TryRead(call.Answer, token), cancel);
            if (next is not { } frame) throw Failure(await call.End(cancel), call, ticket);
            if (frame.Kind == 0) continue;
            yield return frame;
            if (frame.IsEnd) yield break;
        }
    }

    public async Task Cancel(Ticket ticket, CancellationToken cancel) => _ = await Ask("cancel", $" --ticket {ticket}", null, cancel);

    public async Task Complete(Ticket ticket, CancellationToken cancel) => _ = await Ask("complete", $" --ticket {ticket}", null, cancel);

    public async Task<HeldFile> Has(string sha256, CancellationToken cancel) =>
        HostAnswer.Held(Encoding.ASCII.GetString(await Ask("has", $" --sha256 {ShellText.Quoted(sha256)}", null, cancel)));

    public async Task Put(string sha256, Stream content, long from, CancellationToken cancel) =>
        _ = await Ask("put", string.Create(CultureInfo.InvariantCulture, $" --sha256 {ShellText.Quoted(sha256)} --from {from}"), content, cancel);

    public async Task<Stream> Get(Ticket ticket, int number, CancellationToken cancel)
    {
        var call = await Open("get", string.Create(CultureInfo.InvariantCulture, $" --ticket {ticket} --number {number}"), null, endsInput: false, cancel);
        try
        {
            call.GiveCredit();
            var length = new byte[sizeof(long)];
            var read = await call.Within(machine.Timeouts.Reply, token => call.Answer.ReadAtLeastAsync(length, length.Length, throwOnEndOfStream: false, token).AsTask(), cancel);
            if (read < length.Length) throw Failure(await call.End(cancel), call, ticket);
            return new RemoteFile(call, machine, BitConverter.ToInt64(length));
        }
        catch
        {
            await call.DisposeAsync();
            throw;
        }
    }

    public async Task<WorkerDescription> Describe(CancellationToken cancel)
    {
        var found = JsonSerializer.Deserialize(await Ask("describe", "", null, cancel), SurveyJson.Default.HostDescription)!;
        return new WorkerDescription(found.OperatingSystem, found.Architecture, found.Shells, found.ExecutorVersion, found.FreeDiskBytes);
    }

    private async Task<byte[]> Ask(string verb, string arguments, Stream? input, CancellationToken cancel)
    {
        await using var call = await Open(verb, arguments, input, endsInput: true, cancel);
        var answer = await call.ReadToEnd(machine.Timeouts.Reply, cancel);
        var end = await call.End(cancel);
        return end.Status == (int)HostExit.Done ? answer : throw Failure(end, call, default);
    }

    private async Task<RemoteCall> Open(string verb, string arguments, Stream? input, bool endsInput, CancellationToken cancel)
    {
        var call = await RemoteCall.Begin(machine, $"exec {ShellText.Quoted(program)} host {verb} --root {ShellText.Quoted(root)}{arguments}", input, endsInput, cancel);
        try
        {
            if (await call.FindAnswer(cancel) is not { } instead) return call;
            var end = await call.End(cancel);
            // Without the marker it did nothing, unless its output was cut off.
            throw end.Status is null
                ? new WorkerUnreachableException($"The connection to {machine.Endpoint} broke: {end.Complaint}", mayHaveArrived: call.IsSent)
                : new ExecutorGoneException($"longshore-step does not answer on {machine.Endpoint}: {(end.Complaint.Length > 0 ? end.Complaint : instead)}");
        }
        catch
        {
            await call.DisposeAsync();
            throw;
        }
    }

    private Exception Failure(RemoteEnd end, RemoteCall call, Ticket ticket) => HostFailure.Of((HostExit?)end.Status, end.Complaint, machine.Endpoint.ToString(), call.IsSent, ticket);
}
