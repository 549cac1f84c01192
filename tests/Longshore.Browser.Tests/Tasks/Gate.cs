using Longshore.Acceptance.Tests.Servers;

namespace Longshore.Browser.Tests.Tasks;

/// <summary>Files that a script waits for, so that a test decides when it goes on. They go away with the server's data.</summary>
public sealed class Gate : IDisposable
{
    private readonly string folder;
    private bool isOpen;

    public Gate(RunningServer server)
    {
        folder = Path.Combine(server.Data, $"gate-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
    }

    /// <summary>Bash that waits for <see cref="Open"/>.</summary>
    /// <param name="name">Of one of several gates.</param>
    public string Wait(string name = "end") => $"until [ -e '{Path.Combine(folder, name)}' ] || [ -e '{Path.Combine(folder, "all")}' ]; do sleep 0.05; done";

    public void Open(string name = "end") => File.WriteAllText(Path.Combine(folder, name), "");

    /// <summary>A failed test leaves no script waiting.</summary>
    public void Dispose()
    {
        if (isOpen) return;
        isOpen = true;
        Open("all");
    }
}
