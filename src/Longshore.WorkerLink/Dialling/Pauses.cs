namespace Longshore.WorkerLink.Dialling;

/// <summary>Pauses between tries to dial: they double up to a limit, and each has a random part, so that many agents do not come back at one instant.</summary>
public sealed class Pauses(LinkTimes times)
{
    private int failures;

    /// <summary>The next pause; at most 0.4 s after a success, so that a short cut is mended within a second.</summary>
    public TimeSpan Next()
    {
        var longest = Math.Min(times.LongestPause.TotalMilliseconds, times.FirstPause.TotalMilliseconds * Math.Pow(2, Math.Min(failures++, 30)));
        return TimeSpan.FromMilliseconds(longest * (1 + Random.Shared.NextDouble()));
    }

    /// <summary>The other side answered.</summary>
    public void Reset() => failures = 0;
}
