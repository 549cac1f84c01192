using Longshore.WorkerLink.Hellos;

namespace Longshore.Agent.Upgrades;

/// <summary>The running program.</summary>
internal static class OwnProgram
{
    public const string Name = "longshore-agent";

    /// <summary>The folder it was started from.</summary>
    public static string Folder { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(AppContext.BaseDirectory));

    public static string Version => OwnSide.Version;

    public static string In(string folder) => Path.Combine(folder, Name);
}
