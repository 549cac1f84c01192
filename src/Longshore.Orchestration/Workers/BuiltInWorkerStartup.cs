using Longshore.Transports;
using Longshore.Transports.BuiltIn;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Longshore.Orchestration.Workers;

/// <summary>Lets the built-in worker take up what an earlier process left: runs without an executor, halves of what was being deleted.</summary>
internal sealed class BuiltInWorkerStartup(IWorkerSession builtIn, ILogger<BuiltInWorkerStartup> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!OperatingSystem.IsLinux() || builtIn is not BuiltInSession session) return;
        var found = await session.Sweep(stoppingToken);
        if (found.Running.Length + found.Interrupted.Length > 0) log.RunsTakenUp(found.Running.Length, found.Interrupted.Length);
        foreach (var problem in found.Problems) log.SweepProblem(problem);
    }
}
