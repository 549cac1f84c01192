using Longshore.Application;
using Longshore.Application.Dashboard;
using Longshore.Application.Tasks;
using Longshore.Domain.Tasks;
using Longshore.Portal.Parts;

namespace Longshore.Portal.Shell;

/// <summary>Keeps the <see cref="Standing"/> of an open page true: tasks by the dashboard's pulse, workers every few seconds.</summary>
public sealed class StandingLoop(UseCases useCases, CurrentSpace space, Standing standing, LiveLoops loops) : IAsyncDisposable
{
    // However many tasks change, their number is counted at most twice a second.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);

    // Workers announce nothing; every 15 s their state is read again.
    private const int TicksBetweenReadings = 30;
    private readonly LiveLoop pulse = loops.New();
    private readonly LiveLoop ticks = loops.New();
    private bool isStale;

    /// <param name="turn">Runs the given work in the renderer's turn, and draws.</param>
    public void Start(Func<Func<Task>, Task> turn)
    {
        pulse.Start(Listen);
        ticks.Start(cancel => Read(turn, cancel));
    }

    public async ValueTask DisposeAsync()
    {
        await pulse.DisposeAsync();
        await ticks.DisposeAsync();
    }

    private async Task Listen(CancellationToken cancel)
    {
        var answer = await useCases.Run<WatchDashboard, Live<ServerTaskId>>(new(space.Id), cancel);
        if (answer.IsRefused) return;
        Volatile.Write(ref isStale, true);
        await foreach (var _ in answer.Value.News.WithCancellation(cancel)) Volatile.Write(ref isStale, true);
    }

    private async Task Read(Func<Func<Task>, Task> turn, CancellationToken cancel)
    {
        for (var tick = 1; ; tick++)
        {
            await loops.Pause(Tick, cancel);
            if (tick % TicksBetweenReadings == 0) await turn(() => standing.Read(cancel));
            else if (Interlocked.Exchange(ref isStale, false)) await turn(() => standing.CountTasks(cancel));
        }
    }
}
