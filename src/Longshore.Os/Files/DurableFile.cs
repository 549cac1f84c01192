namespace Longshore.Os.Files;

/// <summary>Files that are replaced as a whole, never edited: after a crash there is the old content or the new one.</summary>
public static class DurableFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Puts <paramref name="content"/> at <paramref name="path"/>, readable by its owner only; returns once it is on stable storage.</summary>
    /// <exception cref="IOException">Nothing was acknowledged; the old content may still be there.</exception>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        var temporary = WriteBeside(path, content);
        try
        {
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
        DirectorySync.Flush(DirectoryOf(path));
    }

    /// <summary>Writes and flushes a new file with a name of its own in the directory of <paramref name="path"/>: a rename must not cross file systems.</summary>
    internal static string WriteBeside(string path, ReadOnlySpan<byte> content)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        try
        {
            using var file = new FileStream(temporary, options);
            file.Write(content);
            // Else a power loss may keep the new name and lose the bytes.
            file.Flush(flushToDisk: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
        return temporary;
    }

    internal static string DirectoryOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path))!;
}
