using Longshore.Agent.Settings;
using Longshore.Os.Files;

namespace Longshore.Agent.Upgrades;

/// <summary>Keeps which program is to run. Callers hold the agent's lock.</summary>
internal sealed class VersionStore(AgentPaths paths)
{
    public VersionChoice? Read() => AgentFiles.Read(paths.Choice, AgentJson.Default.VersionChoice);

    /// <summary>The choice as it is, or that of an agent that was never sent a program.</summary>
    public VersionChoice Current() => Read() ?? new VersionChoice { InstalledFolder = OwnProgram.Folder, InstalledVersion = OwnProgram.Version };

    /// <param name="choice">Null: the installed program, whatever it is.</param>
    public void Write(VersionChoice? choice)
    {
        if (choice == Read()) return;
        if (choice is not null)
        {
            AgentFiles.Write(paths.Choice, choice, AgentJson.Default.VersionChoice);
            return;
        }
        File.Delete(paths.Choice);
        DirectorySync.Flush(paths.Data);
    }

    /// <summary>Deletes sent programs that nothing may go back to.</summary>
    public void DeleteOthers(params ReadOnlySpan<string?> kept)
    {
        if (!Directory.Exists(paths.Versions)) return;
        foreach (var folder in Directory.EnumerateDirectories(paths.Versions).ToList())
            if (!kept.Contains(folder)) _ = TreeDeletion.TryDelete(folder);
    }
}
