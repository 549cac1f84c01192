using System.Diagnostics;
using Longshore.Acceptance.Tests.Servers;
using Xunit;

namespace Longshore.Acceptance.Tests.Clients;

/// <summary>One run of the real npm client through its scenarios against a fresh server; the tests look at what it printed.</summary>
public sealed class NpmClientRun : IAsyncLifetime
{
    // Installing 44 small packages and two deployments; a slow registry is what takes long.
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(5);

    public string Output { get; private set; } = "";

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public async ValueTask InitializeAsync()
    {
        var work = Directory.CreateTempSubdirectory("longshore-npm-").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Clients", "node"))) File.Copy(file, Path.Combine(work, Path.GetFileName(file)));
            var (installed, words) = await Run(work, "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--cache", Path.Combine(work, "cache")], []);
            Assert.True(installed == 0, $"npm ci ended with {installed}:\n{words}");
            await using var server = await RunningServer.Start();
            (_, Output) = await Run(work, "node", ["run.js"], new() { ["LONGSHORE_URL"] = server.Url, ["LONGSHORE_API_KEY"] = RunningServer.ApiKey });
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task<(int Code, string Output)> Run(string folder, string program, string[] arguments, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        using var bound = new CancellationTokenSource(Bound);
        var output = process.StandardOutput.ReadToEndAsync(bound.Token);
        var errors = process.StandardError.ReadToEndAsync(bound.Token);
        try
        {
            await process.WaitForExitAsync(bound.Token);
            return (process.ExitCode, await output + await errors);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
