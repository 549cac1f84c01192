using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Versioning;
using System.Text;
using System.Text.Json;
using Longshore.Steps.Bundles;
using Longshore.Steps.Journals;
using Longshore.Steps.Runs;
using Longshore.Steps.Tickets;
using Longshore.WorkerHost;
using Longshore.WorkerHost.Survey;
using Longshore.WorkerHost.Verbs;

namespace Longshore.Transports.BuiltIn;

/// <summary>
/// The worker inside the server for steps of another user. Each verb is a process of that user, as on machines that are reached by SSH: a server that is root
/// never opens, follows or deletes anything in folders which scripts can write to.
/// </summary>
[SupportedOSPlatform("linux")]
public sealed class UserSession(RunAs runAs) : ITakesUpRuns
{
    public async Task<SweepReport> Sweep(CancellationToken cancel)
    {
        // The call that describes also takes up and tidies; what it could not do stands on its standard error.
        await using var call = await HostCall.Begin(runAs, "describe", [], null, endsInput: true, cancel);
        await call.Answer.CopyToAsync(Stream.Null, cancel);
        return await call.End(cancel) is null ? new SweepReport([], [], [.. await call.Remarks(cancel)]) : throw await call.Failure(default, cancel);
    }

    public async Task Start(StepBundle bundle, CancellationToken cancel)
    {
        // Which try it is, the host decides.
        using var content = new MemoryStream(BundleTransfer.Write(bundle, attempt: 1));
        _ = await Ask("start", [], content, cancel);
    }

    public async IAsyncEnumerable<Frame> Watch(Ticket ticket, long fromOffset, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var call = await HostCall.Begin(
            runAs, "watch", ["--ticket", ticket.ToString(), "--from", fromOffset.ToString(CultureInfo.InvariantCulture)], null, endsInput: false, cancel);
        while (true)
        {
            if (await FrameTransfer.TryRead(call.Answer, cancel) is not { } frame) throw await call.Failure(ticket, cancel);
            if (frame.Kind == 0) continue;
            await call.Took(FrameTransfer.LengthOf(frame), cancel);
            yield return frame;
            if (frame.IsEnd) yield break;
        }
    }

    public async Task Cancel(Ticket ticket, CancellationToken cancel) => _ = await Ask("cancel", ["--ticket", ticket.ToString()], null, cancel);

    public async Task Complete(Ticket ticket, CancellationToken cancel) => _ = await Ask("complete", ["--ticket", ticket.ToString()], null, cancel);

    public async Task<HeldFile> Has(string sha256, CancellationToken cancel) => HostAnswer.Held(Encoding.ASCII.GetString(await Ask("has", ["--sha256", sha256], null, cancel)));

    public async Task Put(string sha256, Stream content, long from, CancellationToken cancel) =>
        _ = await Ask("put", ["--sha256", sha256, "--from", from.ToString(CultureInfo.InvariantCulture)], content, cancel);

    public async Task<Stream> Get(Ticket ticket, int number, CancellationToken cancel)
    {
        var call = await HostCall.Begin(runAs, "get", ["--ticket", ticket.ToString(), "--number", number.ToString(CultureInfo.InvariantCulture)], null, endsInput: false, cancel);
        try
        {
            var length = new byte[sizeof(long)];
            if (await call.Answer.ReadAtLeastAsync(length, length.Length, throwOnEndOfStream: false, cancel) < length.Length) throw await call.Failure(ticket, cancel);
            await call.Took(length.Length, cancel);
            return new HostFile(call, BitConverter.ToInt64(length));
        }
        catch
        {
            await call.DisposeAsync();
            throw;
        }
    }

    public async Task<WorkerDescription> Describe(CancellationToken cancel)
    {
        var found = JsonSerializer.Deserialize(await Ask("describe", [], null, cancel), SurveyJson.Default.HostDescription)!;
        return new WorkerDescription(found.OperatingSystem, found.Architecture, found.Shells, found.ExecutorVersion, found.FreeDiskBytes);
    }

    private async Task<byte[]> Ask(string verb, string[] arguments, Stream? input, CancellationToken cancel)
    {
        await using var call = await HostCall.Begin(runAs, verb, arguments, input, endsInput: true, cancel);
        using var answer = new MemoryStream();
        await call.Answer.CopyToAsync(answer, cancel);
        return await call.End(cancel) is null ? answer.ToArray() : throw await call.Failure(default, cancel);
    }
}
