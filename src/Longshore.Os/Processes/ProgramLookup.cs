using System.Runtime.Versioning;

namespace Longshore.Os.Processes;

/// <summary>Finds programs as a shell does.</summary>
[SupportedOSPlatform("linux")]
public static class ProgramLookup
{
    private const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <param name="program">A name to look for in <paramref name="path"/>, or a path, which is taken as it is.</param>
    /// <param name="path">Directories, separated by colons.</param>
    /// <returns>Absolute path; null: not found.</returns>
    public static string? Find(string program, string path)
    {
        if (program.Contains('/', StringComparison.Ordinal)) return IsExecutable(program) ? Path.GetFullPath(program) : null;
        foreach (var directory in path.Split(':', StringSplitOptions.RemoveEmptyEntries))
        {
            // A relative entry would depend on the working directory, and the workspace is full of strangers' files.
            var candidate = Path.Combine(directory, program);
            if (Path.IsPathRooted(directory) && IsExecutable(candidate)) return candidate;
        }
        return null;
    }

    private static bool IsExecutable(string path) => File.Exists(path) && (File.GetUnixFileMode(path) & AnyExecute) != 0;
}
