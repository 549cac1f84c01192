using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.Versioning;
using Longshore.Os.Failpoints;
using Longshore.Os.Files;
using Longshore.Os.Processes;
using Longshore.Steps.Bundles;
using Longshore.Steps.Journals;
using Longshore.Steps.Logs;
using Longshore.Steps.Masking;
using Longshore.Steps.Output;
using Longshore.Steps.Scripts;

namespace Longshore.Steps.Runs;

/// <summary>A claimed run, from its journal's first frame to its last.</summary>
[SupportedOSPlatform("linux")]
internal sealed class StepRun : IDisposable
{
    private static readonly TimeSpan FullDiskLook = TimeSpan.FromMilliseconds(200);

    private readonly RunPaths paths;
    private readonly StepBundle bundle;
    private readonly StopWish stop;
    private readonly TimeProvider time;
    private readonly JournalWriter journal;
    private readonly Dictionary<string, string> environment;
    private readonly StepVariables variables;
    private readonly SecretMask mask;
    private readonly JournalOutput output;

    public StepRun(RunPaths paths, StepBundle bundle, StopWish stop, TimeProvider time)
    {
        (this.paths, this.bundle, this.stop, this.time) = (paths, bundle, stop, time);
        journal = JournalWriter.Create(paths.Journal);
        environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
        variables = new StepVariables(bundle, environment, time);
        mask = SecretMask.For(bundle, variables);
        output = new JournalOutput(journal, mask, bundle.JournalKey.AsMemory(), time);
    }

    /// <summary>Runs the step. When it returns, the journal holds the end, and nothing of the run lives.</summary>
    /// <exception cref="IOException">The journal cannot be written. Whatever runs must be killed; the host will find a journal without an end.</exception>
    public void Run(ProcessIdentity self)
    {
        // 1. The claim is durable and says that something may have run; this frame need only be the first.
        output.Append(FrameKind.Started, FramePayload.Write(new StartedFrame(self.Id, self.StartTime, self.Boot, time.GetUtcNow())));
        WaitForSpace();
        Failpoint.Pass("step.started-written");

        // 2. Packages, variables, script.
        Directory.CreateDirectory(paths.Workspace, OwnerOnly);
        Directory.CreateDirectory(paths.WorkDirectory, OwnerOnly);
        if (!TryPrepare(out var script, out var refusal) || !TryStart(script, out var process, out refusal))
        {
            End(new ExitedFrame { End = EndKind.NotStarted, Code = 1, Stop = stop.Reason, Message = refusal });
            return;
        }

        // 3. The script, and after it the files that it wants kept.
        using (process) End(Watch(process));
    }

    public void Dispose()
    {
        output.Dispose();
        journal.Dispose();
    }

    private static UnixFileMode OwnerOnly => UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private bool TryPrepare([NotNullWhen(true)] out PreparedScript? script, [NotNullWhen(false)] out string? refusal)
    {
        script = null;
        try
        {
            refusal = new StepPreparation(paths, bundle, variables, environment, output, time).TryPrepare(stop.Token, out script);
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            refusal = NotStarted;
        }
        catch (IOException broken)
        {
            refusal = broken.Message;
        }
        if (refusal is null && stop.Reason != StopReason.None) refusal = NotStarted;
        if (refusal is not null) script = null;
        return script is not null;
    }

    private static string NotStarted => "The step was stopped before its script started.";

    private bool TryStart(PreparedScript script, [NotNullWhen(true)] out ScriptProcess? process, [NotNullWhen(false)] out string? refusal)
    {
        OwnProcess.AdoptOrphans();
        try
        {
            (process, refusal) = (ScriptProcess.Start(script, paths), null);
        }
        catch (IOException missing)
        {
            (process, refusal) = (null, missing.Message);
        }
        return process is not null;
    }

    private ExitedFrame Watch(ScriptProcess process)
    {
        var pipeline = new OutputPipeline(output, mask);
        var ending = new ScriptEnding(process.Reaper, paths, bundle.Timeout, bundle.CancelGrace, bundle.KeepsLeftovers, output, time);
        new ScriptExecution(process, ending, pipeline, output, stop, time).Run();
        Failpoint.Pass("step.script-ended");
        var (end, code) = ending.End switch
        {
            ProcessEnd.Exited exited => (EndKind.Exited, exited.Code),
            ProcessEnd.Signalled signalled => (EndKind.Signalled, signalled.Signal),
            _ => throw new IOException("The script's process could not be killed."),
        };
        // 128 + n is how shells, and scripts written for them, know a signal.
        output.SetVariable("Octopus.Action.Script.ExitCode", (end == EndKind.Signalled ? 128 + code : code).ToString(CultureInfo.InvariantCulture), sensitive: false);
        return new ExitedFrame
        {
            End = end,
            Code = code,
            Stop = ending.Stop,
            Message = output.Result,
            WroteErrors = pipeline.WroteErrors,
            WroteWarnings = pipeline.WroteWarnings,
            Artifacts = new ArtifactKeeping(paths, output).Keep(),
        };
    }

    private void End(ExitedFrame exited)
    {
        if (exited is { End: EndKind.NotStarted, Stop: StopReason.None }) output.Say(LogLevel.Error, exited.Message!);
        Failpoint.Pass("step.before-exited");
        output.Append(FrameKind.Exited, FramePayload.Write(exited with { Outputs = output.Outputs, Lines = output.Lines, At = time.GetUtcNow() }));
        WaitForSpace();
        journal.Sync();
        DirectorySync.Flush(paths.Records);
        Failpoint.Pass("step.exited-written");
    }

    /// <summary>Returns once all frames are written, from where they survive our own end.</summary>
    private void WaitForSpace()
    {
        var poll = new DescriptorPoll(0);
        while (!journal.TryFlush()) poll.Wait(FullDiskLook);
    }
}
