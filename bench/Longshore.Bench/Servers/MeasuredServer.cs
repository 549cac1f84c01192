using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Longshore.Acceptance.Tests.Servers;

namespace Longshore.Bench.Servers;

/// <summary>The real server program, from its start to its kill.</summary>
internal sealed class MeasuredServer : IAsyncDisposable
{
    private const string ApiKey = "API-BENCHBENCHBENCHBENCH12345678";
    private const string Ready = "Longshore is ready";

    private readonly Process process;

    private MeasuredServer(Process process, string url)
    {
        this.process = process;
        Api = new ServerApi(url, ApiKey);
    }

    public ServerApi Api { get; }

    public int ProcessId => process.Id;

    /// <summary>Milliseconds from before the fork to the line that scripts wait for.</summary>
    public double StartTime { get; private init; }

    /// <param name="commsPort">For agents, who reach it under 127.0.0.1; 0: none.</param>
    public static async Task<MeasuredServer> Start(Programs programs, string data, int commsPort = 0)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var request = new ProcessStartInfo(programs.Server, ["run", "--data", data, "--urls", url, "--comms-port", commsPort.ToString(System.Globalization.CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true, RedirectStandardError = true };
        request.Environment["ADMIN_PASSWORD"] = "a-Password-for-the-bench-1";
        request.Environment["ADMIN_API_KEY"] = ApiKey;
        request.Environment["LONGSHORE__COMMSHOST"] = "127.0.0.1";
        var began = Stopwatch.GetTimestamp();
        var process = Process.Start(request)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(Ready, StringComparison.Ordinal)) continue;
            var started = new MeasuredServer(process, url) { StartTime = Stopwatch.GetElapsedTime(began).TotalMilliseconds };
            _ = Drain(process);
            return started;
        }
        throw new InvalidOperationException($"The server ended before it was ready: {await process.StandardError.ReadToEndAsync()}");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Api.Dispose();
    }

    /// <summary>A full pipe would stop the server.</summary>
    private static async Task Drain(Process process) =>
        await Task.WhenAll(process.StandardOutput.BaseStream.CopyToAsync(Stream.Null), process.StandardError.BaseStream.CopyToAsync(Stream.Null));

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
