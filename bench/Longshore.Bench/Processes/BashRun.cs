using System.Diagnostics;
using System.Globalization;

namespace Longshore.Bench.Processes;

/// <summary>The reference of everything that starts scripts: fork and exec of bash with a script file, and nothing around it.</summary>
internal static class BashRun
{
    /// <summary>Milliseconds from before the fork to the end of the script.</summary>
    public static async Task<double> ToEnd(string script)
    {
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("bash", [script]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    /// <summary>A line of bash that prints the time of its own run, in microseconds since 1970.</summary>
    public const string PrintTime = "echo \"$EPOCHREALTIME\"";

    /// <summary>Milliseconds from before the fork to the script's first line.</summary>
    /// <param name="script">Begins with <see cref="PrintTime"/>.</param>
    public static async Task<double> ToFirstLine(string script)
    {
        var began = NowInMicroseconds();
        using var process = Process.Start(new ProcessStartInfo("bash", [script]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (ParseTime(printed) - began) / 1000.0;
    }

    public static long NowInMicroseconds() => (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    /// <param name="printed">Like <c>1700000000.123456</c>, whatever the locale's point is.</param>
    public static long ParseTime(string printed)
    {
        var parts = printed.Trim().Split('.', ',');
        return long.Parse(parts[0], CultureInfo.InvariantCulture) * 1_000_000 + long.Parse(parts[1], CultureInfo.InvariantCulture);
    }
}
