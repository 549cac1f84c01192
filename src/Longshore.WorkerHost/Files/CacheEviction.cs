using Longshore.Os.Failpoints;
using Longshore.Steps.Runs;

namespace Longshore.WorkerHost.Files;

/// <summary>Keeps the cache within its size: what was used longest ago goes first, but never what a ticket needs that is not completed.</summary>
internal sealed class CacheEviction(string root, long limit, TimeProvider time)
{
    // Between the look whether a file is there and the start that uses it, nobody has said yet that it is needed.
    private static readonly TimeSpan InUse = TimeSpan.FromMinutes(10);

    /// <summary>Deletes until the cache is within its size, or nothing more may go.</summary>
    public void Run()
    {
        var files = new DirectoryInfo(RunPaths.CacheOf(root)).EnumerateFiles().OrderBy(LastUse).ToList();
        var size = files.Sum(file => file.Length);
        if (size <= limit) return;
        var needed = FilesOfTickets.Needed(root);
        foreach (var file in files)
        {
            if (size <= limit) return;
            if (needed.Contains(file.Name) || time.GetUtcNow() - LastUse(file) < InUse) continue;
            size -= file.Length;
            file.Delete();
            Failpoint.Pass("host.file-evicted");
        }
    }

    // A file that is still coming is written, not read.
    private static DateTime LastUse(FileInfo file) => HalfFile.IsOne(file.Name) ? file.LastWriteTimeUtc : file.LastAccessTimeUtc;
}
