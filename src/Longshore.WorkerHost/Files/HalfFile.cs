using Longshore.Os.Failpoints;

namespace Longshore.WorkerHost.Files;

/// <summary>A file that has not come as a whole yet. It stays when its transfer breaks off or its host dies, so that the next one goes on where it ended.</summary>
internal static class HalfFile
{
    private const string Ending = ".half";
    private const int Portion = 256 * 1024;

    // Whoever has not come back by then starts anew.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    public static string PathFor(string file) => file + Ending;

    public static bool IsOne(string name) => name.EndsWith(Ending, StringComparison.Ordinal);

    /// <summary>Appends <paramref name="content"/> behind the first <paramref name="from"/> bytes; returns once all of it is on stable storage.</summary>
    /// <exception cref="InvalidDataException">There are less than <paramref name="from"/> bytes.</exception>
    public static async Task Append(string path, Stream content, long from, CancellationToken cancel)
    {
        await using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, bufferSize: 0);
        if (from < 0 || from > file.Length) throw new InvalidDataException($"The worker holds {file.Length} bytes of the file; it cannot go on from byte {from}.");
        // What lies behind may be the tail of a write that a power loss has torn.
        file.SetLength(from);
        file.Position = from;
        var buffer = new byte[Portion];
        while (await content.ReadAsync(buffer, cancel) is > 0 and var read)
        {
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
            Failpoint.Pass("host.file-part-written");
        }
        file.Flush(flushToDisk: true);
    }

    /// <summary>Deletes those that nobody has gone on with for a day.</summary>
    public static void DeleteOld(string directory, TimeProvider time)
    {
        foreach (var half in new DirectoryInfo(directory).EnumerateFiles($"*{Ending}").ToList())
            if (time.GetUtcNow() - half.LastWriteTimeUtc > LongestWait) half.Delete();
    }
}
