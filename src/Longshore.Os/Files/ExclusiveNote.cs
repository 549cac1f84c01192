using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Longshore.Os.Native;

namespace Longshore.Os.Files;

/// <summary>
/// Short texts that exactly one of several contenders writes. A note is the target of a symbolic link that leads nowhere: one call makes name and content
/// together, and one flush of the directory makes both durable.
/// </summary>
[SupportedOSPlatform("linux")]
public static class ExclusiveNote
{
    /// <summary>Creates <paramref name="path"/> with <paramref name="text"/>; returns once it is on stable storage.</summary>
    /// <param name="text">1 to 4,000 bytes of UTF-8.</param>
    /// <returns>False: somebody else has created it before; nothing was changed.</returns>
    /// <exception cref="IOException">It could not be created, such as when the directory is gone.</exception>
    public static bool TryCreate(string path, string text)
    {
        if (Libc.SymbolicLink(text, path) != 0)
            return Marshal.GetLastPInvokeError() == Libc.AlreadyExists ? false : throw SystemError.Last($"Cannot create '{path}'");
        DirectorySync.Flush(DurableFile.DirectoryOf(path));
        return true;
    }

    /// <returns>Null: there is none.</returns>
    public static string? Read(string path) => new FileInfo(path).LinkTarget;
}
