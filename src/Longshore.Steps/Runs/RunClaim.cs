using System.Globalization;
using System.Runtime.Versioning;
using Longshore.Os.Processes;

namespace Longshore.Steps.Runs;

/// <summary>What an executor writes before it may start anything: who it is and how long its script may take to end after SIGTERM.</summary>
/// <param name="Executor">Leads the run's session.</param>
/// <param name="Grace">The bundle's <c>CancelGrace</c>.</param>
[SupportedOSPlatform("linux")]
public sealed record RunClaim(ProcessIdentity Executor, TimeSpan Grace)
{
    private const string Word = "claimed";

    /// <summary>After the grace an executor needs at most this long to kill everything and write its last frame; a longer one hangs.</summary>
    public static TimeSpan LongestEnding => TimeSpan.FromSeconds(150);

    internal string ToText() =>
        string.Create(CultureInfo.InvariantCulture, $"{Word} {Executor.Id} {Executor.StartTime} {Executor.Boot} {(long)Grace.TotalMilliseconds}");

    /// <returns>Null: the text is no claim.</returns>
    internal static RunClaim? FromText(string text)
    {
        var parts = text.Split(' ');
        return parts is [Word, var id, var start, var boot, var grace]
            && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var process)
            && long.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var startTime)
            && long.TryParse(grace, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            ? new RunClaim(new ProcessIdentity(process, startTime, boot), TimeSpan.FromMilliseconds(milliseconds))
            : null;
    }
}
