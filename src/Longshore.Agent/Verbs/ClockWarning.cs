using System.Globalization;

namespace Longshore.Agent.Verbs;

/// <summary>Tells of a clock that is wrong here or on the server: times in logs and the expiry of tokens would be off.</summary>
internal static class ClockWarning
{
    private static readonly TimeSpan Bearable = TimeSpan.FromMinutes(1);

    /// <param name="serverAhead">How far the server's clock is ahead of ours.</param>
    /// <returns>False: they differ by more than a minute, and the error stream says so.</returns>
    public static bool Tell(TimeSpan serverAhead)
    {
        if (serverAhead.Duration() <= Bearable) return true;
        var (side, off) = (serverAhead > TimeSpan.Zero ? "behind" : "ahead of", serverAhead.Duration());
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"warning: this machine's clock is {off:d\\.hh\\:mm\\:ss} {side} the server's"));
        Console.Error.WriteLine("mend: synchronise the clock, such as with systemd-timesyncd or chrony");
        return false;
    }
}
