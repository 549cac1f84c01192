using Longshore.Storage.Tasks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Longshore.Orchestration.Tasks;

/// <summary>Takes up, once the silo runs, what an earlier process left unfinished.</summary>
internal sealed class EngineStartup(IGrainFactory grains, TaskHistory history, RecentTasks recent, ILogger<EngineStartup> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var unfinished = await history.Unfinished(stoppingToken);
        await grains.GetGrain<IQueueGrain>(0).TakeUp();
        if (unfinished.Length > 0) log.TookUp(unfinished.Length);
        await recent.Tidy(stoppingToken);
    }
}
