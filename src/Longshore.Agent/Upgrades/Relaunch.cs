namespace Longshore.Agent.Upgrades;

/// <summary>How this program goes on as another one once it has let go of everything.</summary>
/// <param name="Arguments">The words of the command line.</param>
internal sealed class Relaunch(IReadOnlyList<string> arguments)
{
    private volatile string? folder;

    public IReadOnlyList<string> Arguments { get; } = arguments;

    /// <summary>Folder of the program to become; null: none, the process is to end.</summary>
    public string? Folder => folder;

    public void As(string newFolder) => folder = newFolder;
}
