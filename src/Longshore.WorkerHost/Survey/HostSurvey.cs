using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Longshore.Os.Processes;

namespace Longshore.WorkerHost.Survey;

/// <summary>Looks at the machine. Programs are asked for their version at most every ten minutes: health checks come more often.</summary>
[SupportedOSPlatform("linux")]
internal sealed class HostSurvey(string root, string executor, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan AnswerBound = TimeSpan.FromSeconds(10);
    private static readonly string[] Interpreters = ["bash", "python3", "pwsh", "dotnet-script"];

    private readonly SemaphoreSlim gate = new(1, 1);
    private (long At, ImmutableArray<string> Shells, string Executor)? seen;

    public async Task<HostDescription> Describe(CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        try
        {
            if (seen is not { } last || time.GetElapsedTime(last.At) > Fresh) seen = last = (time.GetTimestamp(), await Shells(cancel), await FirstLine(executor, cancel) ?? "unknown");
            return new HostDescription(OperatingSystemName(), Architecture(), last.Shells, last.Executor, new DriveInfo(root).AvailableFreeSpace);
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task<ImmutableArray<string>> Shells(CancellationToken cancel)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var name in Interpreters)
        {
            if (ProgramLookup.Find(name, Environment.GetEnvironmentVariable("PATH") ?? "") is not { } program) continue;
            if (await FirstLine(program, cancel) is { } line) found.Add($"{name} {VersionText.In(line)}".TrimEnd());
        }
        return found.ToImmutable();
    }

    /// <returns>First line of <c>PROGRAM --version</c>; null: it cannot be started or does not answer.</returns>
    private async Task<string?> FirstLine(string program, CancellationToken cancel)
    {
        using var bound = new CancellationTokenSource(AnswerBound, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, bound.Token);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, ["--version"]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true })!;
            try
            {
                process.StandardInput.Close();
                var line = await process.StandardOutput.ReadLineAsync(either.Token);
                await process.WaitForExitAsync(either.Token);
                return line;
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                process.Kill(entireProcessTree: true);
                return null;
            }
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static string Architecture() => RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();

    private static string OperatingSystemName()
    {
        const string key = "PRETTY_NAME=";
        const string path = "/etc/os-release";
        var line = File.Exists(path) ? File.ReadLines(path).FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal)) : null;
        return line is null ? RuntimeInformation.OSDescription : line[key.Length..].Trim('"');
    }
}
