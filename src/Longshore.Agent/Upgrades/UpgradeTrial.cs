using Longshore.Agent.Running;
using Longshore.Os.Processes;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Longshore.Agent.Upgrades;

/// <summary>The first minute of a program that the server has sent: it stays only if it is linked within it.</summary>
internal sealed class UpgradeTrial(bool isTrial, VersionStore versions, Relaunch relaunch, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<UpgradeTrial> log) : BackgroundService
{
    /// <summary>Longest time to the first call of the server: 1 min.</summary>
    public static readonly TimeSpan Bound = TimeSpan.FromMinutes(1);

    /// <summary>After this the kernel ends a program that hangs, and its supervisor starts the one before.</summary>
    public static readonly TimeSpan KillBound = TimeSpan.FromSeconds(90);

    private readonly TaskCompletionSource linked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The server has called over a link.</summary>
    public void Linked() => linked.TrySetResult();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!isTrial) return;
        var choice = versions.Current();
        try
        {
            await linked.Task.WaitAsync(Bound, time, stoppingToken);
            versions.Write(choice with { Current = choice.Trying, Trying = null });
            ProgramReplacement.DisarmDeadline();
            versions.DeleteOthers(choice.Trying, choice.Current);
            log.TrialPassed(OwnProgram.Version);
        }
        catch (TimeoutException)
        {
            ProgramReplacement.DisarmDeadline();
            log.TrialFailed(OwnProgram.Version, Bound);
            versions.Write(choice with { Trying = null });
            relaunch.As(choice.Fallback);
            lifetime.StopApplication();
        }
    }
}
