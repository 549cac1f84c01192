using System.Globalization;
using System.Runtime.Versioning;
using System.Text;

namespace Longshore.Os.Processes;

/// <summary>What <c>/proc/PID/stat</c> says of a process.</summary>
/// <param name="Id">Process id.</param>
/// <param name="Name">Name of its program, at most 15 bytes; the process may have chosen it.</param>
/// <param name="State">Kernel's letter; <c>Z</c> and <c>X</c> = ended, not yet collected.</param>
/// <param name="Parent">Process id of the parent.</param>
/// <param name="Group">Process group.</param>
/// <param name="Session">Session.</param>
/// <param name="StartTime">Clock ticks from boot to its start (field 22): with the boot id it makes the process id unique.</param>
[SupportedOSPlatform("linux")]
public sealed record ProcessStat(int Id, string Name, char State, int Parent, int Group, int Session, long StartTime)
{
    // Fields after the name, counted from 0: state is field 3 of the line, the start time field 22.
    private const int StartTimeField = 19;

    /// <summary>It still runs code or can; a zombie does not.</summary>
    public bool IsLiving => State is not ('Z' or 'X');

    /// <returns>Null: there is no such process (any more), or it is hidden from us.</returns>
    public static ProcessStat? Of(int id)
    {
        var line = ProcFile.TryRead(id, "stat");
        return line is null ? null : Parse(id, Encoding.UTF8.GetString(line));
    }

    /// <summary>All processes that this one can see, zombies included.</summary>
    public static IEnumerable<ProcessStat> All()
    {
        foreach (var directory in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(directory.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Of(id) is { } stat)
                yield return stat;
        }
    }

    private static ProcessStat Parse(int id, string line)
    {
        // The name may hold blanks and brackets, but nothing after it does.
        var nameEnd = line.LastIndexOf(')');
        var name = line[(line.IndexOf('(', StringComparison.Ordinal) + 1)..nameEnd];
        var fields = line[(nameEnd + 2)..].Split(' ');
        return new ProcessStat(id, name, fields[0][0], Number(fields[1]), Number(fields[2]), Number(fields[3]),
            long.Parse(fields[StartTimeField], CultureInfo.InvariantCulture));
    }

    private static int Number(string field) => int.Parse(field, CultureInfo.InvariantCulture);
}
