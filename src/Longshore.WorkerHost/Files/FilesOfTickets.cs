using Longshore.Steps.Bundles;
using Longshore.Steps.Runs;

namespace Longshore.WorkerHost.Files;

/// <summary>Which files a ticket uses, written among its records before its executor starts, so that a new host knows it too. Gone with the records.</summary>
internal static class FilesOfTickets
{
    private const string Name = "files";

    /// <summary>Not flushed: after a power loss no executor lives that could need them.</summary>
    public static void Note(RunPaths paths, StepBundle bundle)
    {
        if (!bundle.Files.IsEmpty) File.WriteAllLines(Path.Combine(paths.Records, Name), bundle.Files.Select(file => file.Sha256));
    }

    /// <summary>Names of all files that tickets of this root need.</summary>
    public static HashSet<string> Needed(string root)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var records in Directory.EnumerateDirectories(RunPaths.JournalsOf(root)))
        {
            try
            {
                needed.UnionWith(File.ReadLines(Path.Combine(records, Name)));
            }
            catch (IOException)
            {
                // It uses none, or was completed just now.
            }
        }
        return needed;
    }
}
