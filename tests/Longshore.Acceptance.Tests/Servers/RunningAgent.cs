using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Longshore.Acceptance.Tests.Servers;

/// <summary>The real program <c>longshore-agent</c> in a process of its own, with a data directory that outlives its kills and restarts.</summary>
public sealed class RunningAgent : IAsyncDisposable
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    private readonly IReadOnlyList<string> before;
    private readonly string program;
    private readonly StringBuilder output = new();
    private Process? process;

    /// <param name="data">Its data directory; null: a new one.</param>
    /// <param name="before">Words before the program, such as <c>ip netns exec NAME</c>: a program that becomes the agent in the same process.</param>
    /// <param name="program">Null: the one that build.sh made.</param>
    public RunningAgent(string? data = null, IReadOnlyList<string>? before = null, string? program = null)
    {
        this.program = program ?? Built.Program("longshore-agent");
        Data = data ?? Path.Combine(Path.GetTempPath(), $"longshore-agent-{Guid.NewGuid():N}");
        this.before = before ?? [];
    }

    public string Data { get; }

    /// <summary>Variables of the environment of all its lives.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    public int ProcessId => process!.Id;

    public bool HasExited => process is null || process.HasExited;

    /// <summary>All that its lives have printed.</summary>
    public string Output
    {
        get
        {
            lock (output) return output.ToString();
        }
    }

    /// <summary>Runs a verb to its end.</summary>
    public async Task<ProgramEnd> Verb(params string[] words)
    {
        using var verb = Process.Start(Request([.. words, "--data", Data]))!;
        var (says, complains) = (verb.StandardOutput.ReadToEndAsync(), verb.StandardError.ReadToEndAsync());
        await verb.WaitForExitAsync().WaitAsync(Bound);
        return new ProgramEnd(verb.ExitCode, await says, await complains);
    }

    /// <summary>Joins a server.</summary>
    /// <returns>Its id as a worker.</returns>
    public async Task<string> Join(string token, string name, params string[] words)
    {
        var joined = await Verb(["join", "--token", token, "--name", name, .. words]);
        if (joined.Code != 0) throw new InvalidOperationException($"{name} could not join: {joined.Complaint}");
        return joined.Output.Split(' ').Single(word => word.StartsWith("Workers-", StringComparison.Ordinal));
    }

    /// <summary>Starts <c>run</c>.</summary>
    public void Start()
    {
        process = new Process { StartInfo = Request(["run", "--data", Data]) };
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>kill -9, of this process only.</summary>
    public async Task Kill()
    {
        if (HasExited) return;
        process!.Kill(entireProcessTree: false);
        // Not for the end of its output: what it has started may hold that open.
        await Eventually.True(() => process.HasExited, Bound, "the agent is gone");
    }

    /// <summary>kill -9, and at once the next life.</summary>
    public async Task KillAndStart()
    {
        await Kill();
        Start();
    }

    /// <summary>SIGSTOP: it hangs, and its connections stay open.</summary>
    public Task Hang() => Send("STOP");

    /// <summary>SIGCONT.</summary>
    public Task GoOn() => Send("CONT");

    public async ValueTask DisposeAsync()
    {
        await Kill();
        process?.Dispose();
        Leftovers.Kill(Data);
        await Eventually.True(() => Leftovers.Of(Data).Count == 0, Bound, $"nothing of {Data} lives");
        if (Directory.Exists(Data)) Directory.Delete(Data, recursive: true);
    }

    private async Task Send(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", ProcessId.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private ProcessStartInfo Request(string[] words)
    {
        string[] all = [.. before, program, .. words];
        var request = new ProcessStartInfo(all[0], all[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Environment) request.Environment[name] = value;
        return request;
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (output) output.AppendLine(line.Data);
    }
}
