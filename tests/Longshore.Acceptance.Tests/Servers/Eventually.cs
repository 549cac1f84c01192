namespace Longshore.Acceptance.Tests.Servers;

/// <summary>Waits for a state, with a bound; on the bound it says what was last seen.</summary>
public static class Eventually
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);

    public static async Task<T> Sees<T>(Func<Task<T>> look, Func<T, bool> wanted, TimeSpan within, string what)
    {
        var clock = TimeProvider.System;
        var began = clock.GetTimestamp();
        while (true)
        {
            var seen = await look();
            if (wanted(seen)) return seen;
            if (clock.GetElapsedTime(began) > within) throw new TimeoutException($"Not within {within.TotalSeconds:0} s: {what}. Last seen: {seen}");
            await Task.Delay(Between, clock);
        }
    }

    public static Task True(Func<bool> wanted, TimeSpan within, string what) => Sees(() => Task.FromResult(wanted()), seen => seen, within, what);
}
