namespace Longshore.Steps.Scripts;

/// <summary>The program that runs scripts of a language.</summary>
internal static class Interpreter
{
    /// <summary>Name of the program; null where there is none yet.</summary>
    internal static string? ProgramFor(ScriptSyntax syntax) => syntax switch
    {
        ScriptSyntax.Bash => "bash",
        ScriptSyntax.Python => "python3",
        ScriptSyntax.PowerShell or ScriptSyntax.CSharp => null,
    };

    /// <summary>First executable file of that name in the folders of <paramref name="searchPath"/>; null when there is none.</summary>
    internal static string? Find(string program, string searchPath) =>
        searchPath.Split(':').Select(folder => Path.Combine(folder, program)).FirstOrDefault(IsExecutable);

    private static bool IsExecutable(string path) =>
        File.Exists(path)
        && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);
}
