namespace Longshore.Agent.Settings;

/// <summary>Where everything of an agent lies.</summary>
/// <param name="Data">The data directory, absolute.</param>
internal sealed record AgentPaths(string Data)
{
    /// <summary>Certificate and key.</summary>
    public string Identity => Path.Combine(Data, "identity.pfx");

    /// <summary>What <c>join</c> has learnt.</summary>
    public string Settings => Path.Combine(Data, "agent.json");

    /// <summary>Held by the running agent.</summary>
    public string Lock => Path.Combine(Data, "agent.lock");

    /// <summary>How the running agent's link stands.</summary>
    public string Status => Path.Combine(Data, "status.json");

    /// <summary>Workspaces, journals and cached files.</summary>
    public string Work => Path.Combine(Data, "work");

    /// <summary>Programs that the server has sent.</summary>
    public string Versions => Path.Combine(Data, "versions");

    /// <summary>Which of the programs is to run.</summary>
    public string Choice => Path.Combine(Data, "version.json");

    /// <summary>Makes the data directory, for its owner only.</summary>
    public void Create()
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Data);
        else Directory.CreateDirectory(Data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
