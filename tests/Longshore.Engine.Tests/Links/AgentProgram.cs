using System.Diagnostics;
using System.Reflection;
using System.Text;
using Longshore.Acceptance.Tests.Servers;
using Longshore.Engine.Tests.Workers;

namespace Longshore.Engine.Tests.Links;

/// <summary>The real program <c>longshore-agent</c>, in a process of its own, over one data directory.</summary>
internal sealed class AgentProgram(string data) : IAsyncDisposable
{
    private readonly StringBuilder output = new();
    private Process? running;

    public static string File { get; } = Path.GetFullPath(
        typeof(AgentProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "AgentProgram").Value!);

    public string Data { get; } = data;

    public int ProcessId => running!.Id;

    public bool HasExited => running!.HasExited;

    public int ExitCode => running!.ExitCode;

    /// <summary>All that its lives have printed.</summary>
    public string Output
    {
        get
        {
            lock (output) return output.ToString();
        }
    }

    /// <summary>Variables of the environment of all its lives.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>Runs a verb to its end.</summary>
    public async Task<AgentAnswer> Verb(params string[] words)
    {
        using var process = Process.Start(Request([.. words, "--data", Data]))!;
        var (says, complains) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TestWorker.Bound);
        return new AgentAnswer(process.ExitCode, await says, await complains);
    }

    /// <summary>Starts <c>run</c>.</summary>
    public void Start(params string[] words)
    {
        running = new Process { StartInfo = Request(["run", "--data", Data, "--executor", TestWorker.Executor, .. words]) };
        running.OutputDataReceived += Keep;
        running.ErrorDataReceived += Keep;
        running.Start();
        running.BeginOutputReadLine();
        running.BeginErrorReadLine();
    }

    /// <summary>kill -9, of this process only.</summary>
    public async Task Kill()
    {
        if (running is null) return;
        if (!running.HasExited) running.Kill(entireProcessTree: false);
        await Ended();
    }

    /// <summary>SIGTERM, and the end.</summary>
    public async Task Stop()
    {
        Os.Processes.Signals.Send(running!.Id, Os.Processes.Signal.Terminate);
        await Ended();
    }

    /// <summary>Waits for the end. Not for the end of its output: what it has started may hold that open.</summary>
    public Task Ended() => Eventually.True(() => running!.HasExited, TestWorker.Bound, $"the agent ends; it printed {Output}");

    public async ValueTask DisposeAsync()
    {
        await Kill();
        running?.Dispose();
    }

    private ProcessStartInfo Request(string[] words)
    {
        var request = new ProcessStartInfo(File, words) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Environment) request.Environment[name] = value;
        return request;
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (output) output.AppendLine(line.Data);
    }
}

/// <summary>What a verb has said.</summary>
internal sealed record AgentAnswer(int Code, string Output, string Complaint);
