using System.Runtime.Versioning;
using Longshore.Os.Failpoints;
using Longshore.Os.Processes;
using Longshore.Steps.Scripts;
using Microsoft.Win32.SafeHandles;

namespace Longshore.Steps.Runs;

/// <summary>The user's process and our ends of its pipes.</summary>
[SupportedOSPlatform("linux")]
internal sealed class ScriptProcess : IDisposable
{
    // Room for a burst: the script is not held up while a block is written.
    private const int PipeCapacity = 256 * 1024;

    private readonly Pipe output = Pipe.Create(PipeCapacity);
    private readonly Pipe error = Pipe.Create(PipeCapacity);

    private ScriptProcess(PreparedScript script, RunPaths paths)
    {
        var feeds = script.InheritedPipes.Select(pipe => new PipeFeed(pipe)).ToList();
        try
        {
            Failpoint.Pass("step.before-spawn");
            var process = ProcessSpawn.Start(new SpawnRequest
            {
                Program = script.FileName,
                Arguments = script.Arguments,
                Environment = script.Environment.SetItem(RunPaths.TicketVariable, paths.Ticket.ToString()).SetItem(RunPaths.MarkName, paths.Workspace),
                WorkingDirectory = script.WorkingDirectory,
                StandardOutput = output.Write,
                StandardError = error.Write,
                Inherited = [.. feeds.Select(feed => new InheritedDescriptor(feed.Descriptor, feed.Handle))],
            });
            Failpoint.Pass("step.spawned");
            Reaper = new ChildReaper(process);
        }
        finally
        {
            // Our copies of the child's ends must go, else the pipes never end.
            output.Write.Dispose();
            error.Write.Dispose();
            foreach (var feed in feeds) feed.LetGo();
        }
        Output.MakeNonBlocking();
        Error.MakeNonBlocking();
    }

    public SafeFileHandle Output => output.Read;

    public SafeFileHandle Error => error.Read;

    public ChildReaper Reaper { get; }

    /// <exception cref="IOException">The interpreter cannot be started.</exception>
    public static ScriptProcess Start(PreparedScript script, RunPaths paths) => new(script, paths);

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
        Reaper.Dispose();
    }
}
