namespace Longshore.Client.Connections;

/// <summary>
/// Waits longer after each failure in a row: 0.2 s, doubled up to 5 s, each shortened by up to a quarter at random, so that a crowd of
/// clients does not come back in one moment. Ends when nothing has worked for <see cref="Patience"/>.
/// </summary>
internal sealed class Backoff(TimeProvider time, Random chance)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private TimeSpan next = First;
    private long? failingSince;

    /// <summary>Long enough to replace a server or repair a network, short enough that a forgotten pipeline ends.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(15);

    /// <summary>The wait before the next try, or null when patience has run out.</summary>
    public TimeSpan? AfterFailure()
    {
        failingSince ??= time.GetTimestamp();
        if (time.GetElapsedTime(failingSince.Value) > Patience) return null;
        var wait = next * (1 - chance.NextDouble() / 4);
        next = next * 2 < Longest ? next * 2 : Longest;
        return wait;
    }

    /// <summary>Something worked: the next failure starts from the shortest wait.</summary>
    public void Worked()
    {
        failingSince = null;
        next = First;
    }
}
