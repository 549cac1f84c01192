namespace Longshore.Server.Running;

/// <summary>
/// Gives memory back after work: the collector keeps what a burst of work has touched, and without further work nothing makes it look again. A server that is
/// idle most of the day would hold half as much again as it needs.
/// </summary>
internal sealed class MemoryReturn(TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(10);

    // An idle server's timers and health checks allocate about a tenth of this between two looks, a single deployment ten times as much.
    private const long IdleBytes = 512 * 1024;

    // A collection of all generations takes some tens of milliseconds, so it must be worth it.
    private const long WorthwhileBytes = 8 * 1024 * 1024;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenLooks, time);
        var returned = 0L;
        for (var before = 0L; await timer.WaitForNextTickAsync(stoppingToken);)
        {
            var now = GC.GetTotalAllocatedBytes();
            var isIdle = now - before < IdleBytes;
            before = now;
            if (!isIdle || now - returned < WorthwhileBytes) continue;
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            returned = now;
        }
    }
}
