namespace Longshore.Engine.Tests.Workers;

/// <summary>Waits for a state, never for a time.</summary>
internal static class Eventually
{
    /// <summary>Looks until <paramref name="state"/> holds; the caller's token bounds the wait.</summary>
    public static async Task True(Func<bool> state, CancellationToken cancel)
    {
        while (!state()) await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, cancel);
    }
}
