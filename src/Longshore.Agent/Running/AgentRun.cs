using Longshore.Agent.Complaints;
using Longshore.Agent.Settings;
using Longshore.Agent.Upgrades;
using Longshore.Os.Files;
using Longshore.Os.Processes;
using Longshore.WorkerHost;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Longshore.Agent.Running;

/// <summary>The life of a running agent, from its lock to its end or its next version.</summary>
internal static class AgentRun
{
    /// <param name="paths">Its directory.</param>
    /// <param name="executor">The program <c>longshore-step</c>.</param>
    /// <param name="arguments">The words that start it again.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task<int> Run(AgentPaths paths, string executor, IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        // 1. One process for a data directory.
        var settings = AgentFiles.Settings(paths);
        using var owned = FileLock.TryAcquire(paths.Lock, out var holder)
            ?? throw new Complaint($"the data directory '{paths.Data}' is in use by {holder}", "stop that agent, or use another --data", ExitCodes.InUse);

        // The runtime names its own folder without links, so the data directory must be named likewise.
        paths = new AgentPaths(RealPath.Of(paths.Data));

        // 2. Perhaps the server has sent a newer program than the installed one.
        var versions = new VersionStore(paths);
        var decision = StartingVersion.Decide(versions.Read(), OwnProgram.Folder, OwnProgram.Version, folder => File.Exists(OwnProgram.In(folder)));
        versions.Write(decision.Choice);
        if (decision.GoOnAs is { } newer) ProgramReplacement.Become(OwnProgram.In(newer), arguments);

        // 3. What was running when the agent before ended.
        using var host = new RunHost(new RunHostOptions { Root = paths.Work, ExecutorPath = executor }, TimeProvider.System);
        var relaunch = new Relaunch(arguments);
        await using (var app = AgentHost.Build(paths, settings, host, relaunch, decision.IsTrial))
        {
            await TakeUp(host, app, cancel);

            // 4. Links and calls, until it is told to end.
            await app.StartAsync(cancel);
            await using var ending = cancel.Register(app.Lifetime.StopApplication);
            await app.WaitForShutdownAsync(CancellationToken.None);
        }

        // 5. As another version, or not at all.
        if (relaunch.Folder is not { } next) return ExitCodes.Done;
        GoOn(versions, next, arguments);
        return ExitCodes.Failed;
    }

    private static async Task TakeUp(RunHost host, WebApplication app, CancellationToken cancel)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Longshore.Agent");
        var found = await host.Sweep(cancel);
        log.TakenUp(OwnProgram.Version, found.Running.Length, found.Interrupted.Length);
        foreach (var problem in found.Problems) log.SweepProblem(problem);
    }

    private static void GoOn(VersionStore versions, string next, IReadOnlyList<string> arguments)
    {
        var choice = versions.Current();
        if (choice.Trying == next) ProgramReplacement.ArmDeadline(UpgradeTrial.KillBound);
        try
        {
            ProgramReplacement.Become(OwnProgram.In(next), arguments);
        }
        catch (IOException broken)
        {
            // It started when it was asked for its version, so this is a full process table or the like: back to the one before.
            Console.Error.WriteLine($"error: {broken.Message}");
            ProgramReplacement.DisarmDeadline();
            versions.Write(choice with { Trying = null });
            if (next != choice.Fallback) ProgramReplacement.Become(OwnProgram.In(choice.Fallback), arguments);
        }
    }
}
