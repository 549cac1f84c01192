using System.Diagnostics;

namespace Longshore.Bench.Figures;

/// <summary>Measures how long something takes, in milliseconds.</summary>
internal static class Clock
{
    public static async Task<double> Milliseconds(Func<Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
