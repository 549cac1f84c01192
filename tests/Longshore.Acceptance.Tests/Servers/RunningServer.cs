using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Longshore.Acceptance.Tests.Servers;

/// <summary>The real server program in a process of its own, with a data directory that outlives its kills and restarts.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    public const string Username = "admin";
    public const string Password = "a-Password-for-tests-1";
    public const string ApiKey = "API-TESTTESTTESTTESTTEST12345678";

    private static readonly TimeSpan StartBound = TimeSpan.FromSeconds(60);

    private readonly string program;
    private readonly IReadOnlyDictionary<string, string> settings;
    private readonly StringBuilder output = new();
    private Process? process;

    private RunningServer(string program, string data, IReadOnlyDictionary<string, string>? settings, int commsPort = 0)
    {
        this.program = program;
        this.settings = settings ?? new Dictionary<string, string>();
        CommsPort = commsPort;
        Data = data;
        Url = $"http://127.0.0.1:{FreePort()}";
        Api = new ServerApi(Url, ApiKey);
    }

    public string Url { get; }

    public string Data { get; }

    /// <summary>Where agents dial in; 0: they cannot.</summary>
    public int CommsPort { get; }

    public ServerApi Api { get; }

    public int ProcessId => process!.Id;

    public bool HasExited => process is null || process.HasExited;

    /// <summary>All that the server printed, of all its lives.</summary>
    public string Output
    {
        get
        {
            lock (output) return output.ToString();
        }
    }

    /// <summary>A fresh installation of the release build, ready.</summary>
    /// <param name="settings">Environment variables of all its lives.</param>
    public static Task<RunningServer> Start(IReadOnlyDictionary<string, string>? settings = null) => Start("longshore-server", settings);

    /// <summary>The same, with a port for agents, who reach it under 127.0.0.1.</summary>
    /// <param name="settings">Environment variables of all its lives.</param>
    /// <param name="commsPort">Null: a free one.</param>
    public static async Task<RunningServer> StartForAgents(IReadOnlyDictionary<string, string>? settings = null, int? commsPort = null)
    {
        var all = new Dictionary<string, string>(settings ?? new Dictionary<string, string>()) { ["LONGSHORE__COMMSHOST"] = "127.0.0.1" };
        return await Ready(new RunningServer(Built.Program("longshore-server"), NewData(), all, commsPort ?? FreePort()));
    }

    /// <summary>A fresh installation of the build with failpoints, ready.</summary>
    public static Task<RunningServer> StartWithFailpoints() => Start(Path.Combine("failpoints", "longshore-server"), null);

    /// <summary>Gets a line for each failpoint that a build with failpoints passes.</summary>
    public string PassLog => Path.Combine(Data, "passes");

    private string Plan => Path.Combine(Data, "failpoints");

    /// <summary>The rules of failpoints that count from now on; once in a life of the program.</summary>
    public void Arm(string rules)
    {
        File.WriteAllText($"{Plan}.new", rules);
        File.Move($"{Plan}.new", Plan);
    }

    public void Disarm() => File.Delete(Plan);

    /// <summary>Starts the program on the same data and waits until it is ready.</summary>
    public async Task Restart()
    {
        Spawn();
        await Eventually.Sees(IsReady, ready => ready, StartBound, "the server is ready");
    }

    /// <summary>Starts the program without waiting for anything.</summary>
    public void Spawn()
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "run", "--data", Data, "--urls", Url, "--comms-port", CommsPort.ToString(CultureInfo.InvariantCulture) }) start.ArgumentList.Add(argument);
        start.Environment["ADMIN_USERNAME"] = Username;
        start.Environment["ADMIN_PASSWORD"] = Password;
        start.Environment["ADMIN_API_KEY"] = ApiKey;
        start.Environment["LONGSHORE_FAILPOINTS"] = $"@{Plan}";
        start.Environment["LONGSHORE_FAILPOINT_LOG"] = PassLog;
        foreach (var (name, value) in settings) start.Environment[name] = value;
        process = new Process { StartInfo = start };
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>kill -9, of this process only.</summary>
    public async Task Kill()
    {
        if (process is null) return;
        if (!process.HasExited) process.Kill(entireProcessTree: false);
        await process.WaitForExitAsync();
    }

    /// <summary>SIGTERM; returns the exit code.</summary>
    public async Task<int> Stop(TimeSpan within)
    {
        using (var kill = Process.Start("kill", ["-TERM", ProcessId.ToString(CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        return await WaitForExit(within);
    }

    public async Task<int> WaitForExit(TimeSpan within)
    {
        using var bound = new CancellationTokenSource(within);
        await process!.WaitForExitAsync(bound.Token);
        return process.ExitCode;
    }

    /// <summary>One that nobody listens on now.</summary>
    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        process?.Dispose();
        Leftovers.Kill(Data);
        Api.Dispose();
        Directory.Delete(Data, recursive: true);
    }

    private static Task<RunningServer> Start(string program, IReadOnlyDictionary<string, string>? settings) => Ready(new RunningServer(Built.Program(program), NewData(), settings));

    private static async Task<RunningServer> Ready(RunningServer server)
    {
        try
        {
            await server.Restart();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private static string NewData() => Directory.CreateTempSubdirectory("longshore-test-").FullName;

    private async Task<bool> IsReady()
    {
        if (process!.HasExited) throw new InvalidOperationException($"The server ended with {process.ExitCode} before it was ready:\n{Output}");
        return await Api.IsReady();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (output) output.AppendLine(line.Data);
    }
}
