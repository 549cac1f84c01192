using System.Runtime.Versioning;

namespace Longshore.Os.Processes;

/// <summary>One process for ever: process ids are reused, so the start time and the boot belong to it.</summary>
/// <param name="Id">Process id.</param>
/// <param name="StartTime"><see cref="ProcessStat.StartTime"/>.</param>
/// <param name="Boot"><see cref="BootId"/> of the machine's run.</param>
[SupportedOSPlatform("linux")]
public sealed record ProcessIdentity(int Id, long StartTime, string Boot)
{
    /// <summary>False: it has ended. A zombie has ended, whether or not its parent has noticed.</summary>
    public bool IsAlive => Boot == BootId.Current && ProcessStat.Of(Id) is { IsLiving: true } stat && stat.StartTime == StartTime;

    /// <summary>The calling process.</summary>
    public static ProcessIdentity OfSelf() => Of(Environment.ProcessId) ?? throw new InvalidOperationException("/proc is not mounted, or hides this process from itself.");

    /// <returns>Null: no such process.</returns>
    public static ProcessIdentity? Of(int id) => ProcessStat.Of(id) is { } stat ? new ProcessIdentity(id, stat.StartTime, BootId.Current) : null;
}
