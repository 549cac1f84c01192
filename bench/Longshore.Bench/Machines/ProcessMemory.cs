using System.Globalization;

namespace Longshore.Bench.Machines;

/// <summary>What the kernel says about a process's memory.</summary>
internal static class ProcessMemory
{
    /// <summary>Resident memory now, in MB (10^6 bytes).</summary>
    public static double? Resident(int process) => Read(process, "VmRSS:");

    /// <summary>Highest resident memory so far, in MB; null once the process is gone.</summary>
    public static double? Peak(int process) => Read(process, "VmHWM:");

    private static double? Read(int process, string name)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal));
            return line is null ? null : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024 / 1e6;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
