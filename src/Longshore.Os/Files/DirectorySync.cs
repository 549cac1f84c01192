using Longshore.Os.Native;

namespace Longshore.Os.Files;

/// <summary>Makes names durable: a file that was created, renamed or deleted may come back after a power loss until its directory is flushed.</summary>
public static class DirectorySync
{
    /// <summary>Returns once the entries of <paramref name="directory"/> are on stable storage. Does nothing on Windows, where renames are journalled.</summary>
    /// <exception cref="IOException">It could not be flushed: what was done to its entries must not be acknowledged.</exception>
    public static void Flush(string directory)
    {
        if (OperatingSystem.IsWindows()) return;
        var descriptor = Libc.Open(directory, Libc.ReadOnly | Libc.DirectoryOnly | Libc.CloseOnExec);
        if (descriptor < 0) throw SystemError.Last($"Cannot open directory '{directory}' to flush it");
        try
        {
            if (Libc.Sync(descriptor) != 0) throw SystemError.Last($"Cannot flush directory '{directory}'");
        }
        finally
        {
            _ = Libc.Close(descriptor);
        }
    }
}
