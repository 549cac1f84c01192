using System.Globalization;
using Longshore.Bench.Figures;

namespace Longshore.Bench.Machines;

/// <summary>Says on what machine the figures were taken: no figure means anything without it.</summary>
internal static class Machine
{
    private const int Syncs = 200;

    public static string Describe(string directory)
    {
        var cpu = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown processor";
        var memory = long.Parse(File.ReadLines("/proc/meminfo").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        var drive = new DriveInfo(directory);
        var load = File.ReadAllText("/proc/loadavg").Split(' ')[0];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} cores ({cpu}), {memory} MiB, {drive.DriveFormat} with {SyncTime(directory).Median:0.00} ms for a synced write of 4 KiB, load {load} before the run");
    }

    private static Samples SyncTime(string directory)
    {
        var path = Path.Combine(directory, "sync");
        var samples = new Samples();
        using (var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            var block = new byte[4096];
            for (var i = 0; i < Syncs; i++)
            {
                var began = System.Diagnostics.Stopwatch.GetTimestamp();
                file.Write(block);
                file.Flush(flushToDisk: true);
                samples.Add(System.Diagnostics.Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }
        File.Delete(path);
        return samples;
    }
}
