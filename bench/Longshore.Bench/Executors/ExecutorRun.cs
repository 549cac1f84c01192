using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;
using Longshore.Bench.Machines;
using Longshore.Bench.Servers;
using Longshore.Steps.Bundles;
using Longshore.Steps.Journals;
using Longshore.Steps.Runs;
using Longshore.Steps.Tickets;

namespace Longshore.Bench.Executors;

/// <summary>One run of <c>longshore-step</c>, started as a worker starts it.</summary>
internal sealed class ExecutorRun(Programs programs, string script)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(1);

    private readonly RunPaths paths = new(programs.Fresh("worker"), Ticket.Parse("bench-1"));

    /// <summary>Highest resident memory of the executor, in MB.</summary>
    public double PeakMemory { get; private set; }

    public async Task ToEnd(CancellationToken cancel)
    {
        foreach (var directory in (string[])[RunPaths.JournalsOf(paths.Root), RunPaths.CacheOf(paths.Root), RunPaths.CompletedOf(paths.Root), RunPaths.TrashOf(paths.Root), paths.Records])
            Directory.CreateDirectory(directory);
        using var process = Process.Start(new ProcessStartInfo(programs.Step, ["run", "--root", paths.Root])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        await process.StandardInput.BaseStream.WriteAsync(BundleTransfer.Write(Bundle(), attempt: 1), cancel);
        process.StandardInput.Close();
        while (!process.HasExited)
        {
            PeakMemory = Math.Max(PeakMemory, ProcessMemory.Peak(process.Id) ?? 0);
            await Task.Delay(BetweenLooks, TimeProvider.System, cancel);
        }
    }

    /// <summary>All frames of the run; the last one must be a good end.</summary>
    public IEnumerable<Frame> Journal()
    {
        using var reader = JournalReader.Open(paths.Journal, 0);
        while (reader.TryRead(out var frame))
        {
            if (frame.IsEnd && FramePayload.Read<ExitedFrame>(frame) is not { End: EndKind.Exited, Code: 0 })
                throw new InvalidOperationException($"The script failed; see {paths.Journal}.");
            yield return frame;
        }
    }

    private StepBundle Bundle() => new()
    {
        Ticket = paths.Ticket,
        ActionType = "Octopus.Script",
        StepName = "bench",
        Variables =
        [
            new BundleVariable("Octopus.Action.Script.ScriptSource", "Inline", false),
            new BundleVariable("Octopus.Action.Script.Syntax", "Bash", false),
            new BundleVariable("Octopus.Action.Script.ScriptBody", script, false),
            new BundleVariable("Password", "not-in-the-log-at-all", true),
        ],
        JournalKey = [.. RandomNumberGenerator.GetBytes(32)],
    };
}
