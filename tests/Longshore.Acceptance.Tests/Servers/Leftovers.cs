using System.Diagnostics;
using System.Globalization;

namespace Longshore.Acceptance.Tests.Servers;

/// <summary>
/// Processes that a killed server left behind: those whose command line or working directory lies in its data directory. Executors that only wait for a bundle
/// belong to no run and are left out; they end by themselves.
/// </summary>
public static class Leftovers
{
    private const string IdleExecutor = "longshore-idle";

    public static IReadOnlyList<int> Of(string data) =>
    [
        .. from folder in Directory.EnumerateDirectories("/proc")
           where int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out _)
           let id = int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture)
           where id != Environment.ProcessId && Mentions(folder, data) && Read(folder, "comm").Trim() != IdleExecutor
           select id,
    ];

    public static void Kill(string data)
    {
        foreach (var id in Of(data))
        {
            try
            {
                using var process = Process.GetProcessById(id);
                process.Kill();
            }
            catch (ArgumentException)
            {
                // Gone meanwhile.
            }
        }
    }

    /// <summary>Of those, the ones whose command line holds a text: a process that ends meanwhile is none.</summary>
    public static IReadOnlyList<int> Running(string data, string text) =>
        [.. Of(data).Where(id => Read($"/proc/{id}", "cmdline").Contains(text, StringComparison.Ordinal))];

    private static bool Mentions(string folder, string data)
    {
        try
        {
            return Read(folder, "cmdline").Contains(data, StringComparison.Ordinal)
                || (new FileInfo(Path.Combine(folder, "cwd")).LinkTarget?.StartsWith(data, StringComparison.Ordinal) ?? false);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Read(string folder, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, file));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
