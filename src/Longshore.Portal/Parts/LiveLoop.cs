using Microsoft.Extensions.Logging;

namespace Longshore.Portal.Parts;

/// <summary>Follows news for as long as a page is shown. A stream that breaks is opened again after a pause; one that ends stays ended.</summary>
internal sealed class LiveLoop(TimeProvider time, ILogger log) : IAsyncDisposable
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private readonly CancellationTokenSource gone = new();
    private Task running = Task.CompletedTask;

    public CancellationToken Gone => gone.Token;

    /// <param name="follow">Opens the stream, from where it broke, and returns when it has ended.</param>
    public void Start(Func<CancellationToken, Task> follow) => running = Run(follow);

    public async ValueTask DisposeAsync()
    {
        if (!gone.IsCancellationRequested) await gone.CancelAsync();
        try
        {
            await running;
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // Leaving the page is how this ends.
        }
    }

    private async Task Run(Func<CancellationToken, Task> follow)
    {
        for (var pause = ShortestPause; !gone.IsCancellationRequested; pause = pause < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                await follow(gone.Token);
                return;
            }
            catch (OperationCanceledException) when (gone.IsCancellationRequested)
            {
                return;
            }
            catch (Exception broken)
            {
                log.NewsBroken(broken, pause);
            }
            await Task.Delay(pause, time, gone.Token);
        }
    }
}
