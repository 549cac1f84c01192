using System.CommandLine;
using System.Globalization;
using Longshore.Agent.Complaints;
using Longshore.Agent.Running;
using Longshore.Agent.Settings;
using Longshore.Os.Files;

namespace Longshore.Agent.Verbs;

/// <summary><c>status</c></summary>
internal sealed class StatusVerb() : Verb("status", "Say who this agent is, whether it runs, and how its link stands. Ends with 0 when it is connected, else with 1.",
    "longshore-agent status --data /var/lib/longshore-agent")
{
    protected override Task<int> Run(ParseResult typed, AgentPaths paths, CancellationToken cancel)
    {
        var output = typed.InvocationConfiguration.Output;
        var settings = AgentFiles.Settings(paths);
        output.WriteLine($"worker: {settings.Worker} ({settings.Name}), {(settings.ListenPort == 0 ? $"polling {settings.CommsHost}:{settings.CommsPort}" : string.Create(CultureInfo.InvariantCulture, $"listening on {settings.ListenPort}"))}");
        if (IsRunning(paths) && AgentFiles.Read(paths.Status, AgentJson.Default.AgentStatus) is { } status)
        {
            var since = status.Since.ToString("u", CultureInfo.InvariantCulture);
            output.WriteLine($"agent: runs (version {status.Version})");
            output.WriteLine(status.Trouble is null ? $"link: connected since {since}" : $"link: down since {since}. {status.Trouble}");
            return Task.FromResult(status.Trouble is null ? ExitCodes.Done : ExitCodes.Failed);
        }
        output.WriteLine("agent: does not run");
        return Task.FromResult(ExitCodes.Failed);
    }

    private static bool IsRunning(AgentPaths paths)
    {
        if (!File.Exists(paths.Lock)) return false;
        using var free = FileLock.TryAcquire(paths.Lock, out _);
        return free is null;
    }
}
