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
        if (builtIn is not ITakesUpRuns worker) return;
        try
        {
            var found = await worker.Sweep(stoppingToken);
            if (found.Running.Length + found.Interrupted.Length > 0) log.RunsTakenUp(found.Running.Length, found.Interrupted.Length);
            foreach (var problem in found.Problems) log.SweepProblem(problem);
        }
        catch (WorkerUnreachableException unavailable)
        {
            // Each step that needs it says the same; other workers are not touched by it.
            log.BuiltInUnavailable(unavailable.Message);
        }
    }
}
