using System.Buffers.Binary;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.Versioning;
using Longshore.Steps.Tickets;
using Longshore.WorkerHost.Verbs;

namespace Longshore.Transports.BuiltIn;

/// <summary>One call of <c>longshore-step host</c> on this machine as another user: the kernel, not this server, says which files it may touch.</summary>
[SupportedOSPlatform("linux")]
internal sealed class HostCall : IAsyncDisposable
{
    private readonly RunAs runAs;
    private readonly Process process;
    private readonly Task<string> complaint;
    private long taken;
    private long credited;

    private HostCall(RunAs runAs, Process process)
    {
        (this.runAs, this.process) = (runAs, process);
        complaint = process.StandardError.ReadToEndAsync(CancellationToken.None);
    }

    /// <summary>The answer, behind the marker.</summary>
    public Stream Answer => process.StandardOutput.BaseStream;

    /// <summary>All input has been handed over.</summary>
    public bool IsSent { get; private set; }

    /// <summary>Starts the call and waits for its first sign of life.</summary>
    /// <param name="endsInput">False: the input stays open, for credit and as the sign that somebody listens.</param>
    /// <exception cref="WorkerUnreachableException">No process of that user came to life.</exception>
    public static async Task<HostCall> Begin(RunAs runAs, string verb, string[] arguments, Stream? input, bool endsInput, CancellationToken cancel)
    {
        HostCall call;
        try
        {
            call = new HostCall(runAs, Process.Start(Request(runAs, verb, arguments))!);
        }
        catch (Exception broken) when (broken is Win32Exception or IOException)
        {
            throw new WorkerUnreachableException($"{runAs.Place} is not available: '{runAs.ExecutorPath}' cannot be started: {broken.Message}", mayHaveArrived: false, broken);
        }
        try
        {
            await call.Send(input ?? Stream.Null, endsInput, cancel);
            var marker = new byte[HostAnswer.Marker.Length];
            var read = await call.Answer.ReadAtLeastAsync(marker, marker.Length, throwOnEndOfStream: false, cancel);
            return read == marker.Length && HostAnswer.Marker.SequenceEqual(marker) ? call : throw await call.Failure(default, cancel);
        }
        catch
        {
            await call.DisposeAsync();
            throw;
        }
    }

    /// <summary>What the call's end says.</summary>
    /// <returns>Null: it has done its work.</returns>
    public async Task<HostExit?> End(CancellationToken cancel)
    {
        await process.WaitForExitAsync(cancel);
        return process.ExitCode == (int)HostExit.Done ? null : (HostExit)process.ExitCode;
    }

    /// <summary>Why the call has ended before its answer did.</summary>
    public async Task<Exception> Failure(Ticket ticket, CancellationToken cancel)
    {
        var exit = await End(cancel);
        var says = (await complaint.WaitAsync(cancel)).Trim();
        return HostFailure.Of(exit, says.Length > 0 ? says : $"longshore-step ended with code {process.ExitCode} and said nothing", runAs.Place, IsSent, ticket);
    }

    /// <summary>What it had to say besides its answer, line by line.</summary>
    public async Task<string[]> Remarks(CancellationToken cancel) => (await complaint.WaitAsync(cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Tells the call how far its answer was read, so that it goes on.</summary>
    public async ValueTask Took(int bytes, CancellationToken cancel)
    {
        taken += bytes;
        if (taken - credited < HostAnswer.Credit) return;
        credited = taken;
        var credit = new byte[HostAnswer.CreditLength];
        BinaryPrimitives.WriteInt64LittleEndian(credit, taken);
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(credit, cancel);
            await process.StandardInput.BaseStream.FlushAsync(cancel);
        }
        catch (IOException)
        {
            // It has written all of its answer and ended.
        }
    }

    /// <summary>Lets go: a call that still answers is ended. Runs are not: their executors have sessions of their own.</summary>
    public ValueTask DisposeAsync()
    {
        try
        {
            if (!process.HasExited) process.Kill();
        }
        catch (Exception gone) when (gone is Win32Exception or InvalidOperationException)
        {
            // It ended meanwhile.
        }
        process.Dispose();
        return ValueTask.CompletedTask;
    }

    private static ProcessStartInfo Request(RunAs runAs, string verb, string[] arguments)
    {
        // With a user name the runtime sets groups, group and user in the child before the program begins (initgroups, setgid, setuid).
        var request = new ProcessStartInfo(runAs.ExecutorPath, ["host", "--umask", runAs.Umask, verb, "--root", runAs.Root, .. arguments])
        {
            UserName = runAs.User.Name,
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        request.Environment.Clear();
        foreach (var (name, value) in UserEnvironment.Of(runAs.User)) request.Environment[name] = value;
        return request;
    }

    private async Task Send(Stream input, bool endsInput, CancellationToken cancel)
    {
        try
        {
            await input.CopyToAsync(process.StandardInput.BaseStream, cancel);
            await process.StandardInput.BaseStream.FlushAsync(cancel);
            if (endsInput) process.StandardInput.Close();
            IsSent = true;
        }
        catch (IOException)
        {
            // It ended before it had read everything; its end says why.
        }
    }
}
