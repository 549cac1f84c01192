using System.Runtime.InteropServices;
using Longshore.Os.Native;

namespace Longshore.Os.Files;

/// <summary>Files that exactly one of several contenders creates.</summary>
public static class ExclusiveFile
{
    /// <summary>
    /// Creates <paramref name="path"/> with <paramref name="content"/>; returns once it is on stable storage. The file appears under its name only with
    /// its whole content, so whoever finds it may rely on it, wherever its creator was killed.
    /// </summary>
    /// <returns>False: somebody else has created it before; nothing was changed.</returns>
    /// <exception cref="IOException">It could not be created, such as when the directory is gone.</exception>
    public static bool TryCreate(string path, ReadOnlySpan<byte> content)
    {
        // An early look saves two writes; the link below is what decides.
        if (File.Exists(path)) return false;
        if (content.IsEmpty) return TryMark(path);
        var temporary = DurableFile.WriteBeside(path, content);
        try
        {
            if (!TryGiveName(temporary, path)) return false;
        }
        finally
        {
            File.Delete(temporary);
        }
        DirectorySync.Flush(DurableFile.DirectoryOf(path));
        return true;
    }

    /// <summary>Without content, the name is all there is to make.</summary>
    private static bool TryMark(string path)
    {
        try
        {
            File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write).Dispose();
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
        DirectorySync.Flush(DurableFile.DirectoryOf(path));
        return true;
    }

    private static bool TryGiveName(string temporary, string path)
    {
        if (OperatingSystem.IsWindows()) return TryMove(temporary, path);
        if (Libc.Link(temporary, path) == 0) return true;
        return Marshal.GetLastPInvokeError() == Libc.AlreadyExists ? false : throw SystemError.Last($"Cannot create '{path}'");
    }

    private static bool TryMove(string temporary, string path)
    {
        try
        {
            File.Move(temporary, path, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
    }
}
