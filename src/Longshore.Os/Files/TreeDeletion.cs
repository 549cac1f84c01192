namespace Longshore.Os.Files;

/// <summary>Deletes directories as scripts leave them behind.</summary>
public static class TreeDeletion
{
    private const UnixFileMode OwnerAll = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Deletes <paramref name="directory"/> and all in it, without following links; directories that its owner had closed are opened first.</summary>
    /// <returns>False: something resists, such as a file of another user or a mount; the rest is gone.</returns>
    public static bool TryDelete(string directory)
    {
        try
        {
            Directory.Delete(directory, recursive: true);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return TryDeleteOneByOne(directory);
        }
    }

    private static bool TryDeleteOneByOne(string directory)
    {
        try
        {
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(directory, OwnerAll);
            var all = true;
            foreach (var entry in new DirectoryInfo(directory).EnumerateFileSystemInfos())
            {
                if (entry is DirectoryInfo { LinkTarget: null }) all &= TryDelete(entry.FullName);
                else entry.Delete();
            }
            if (all) Directory.Delete(directory);
            return all;
        }
        catch (DirectoryNotFoundException)
        {
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
