using System.Globalization;
using Longshore.Engine.Tests.Ssh;
using Longshore.Os.Processes;
using Xunit;

namespace Longshore.Engine.Tests.BuiltIn;

/// <summary>A user of this machine with a home of its own, and a data directory of a server that the user may not enter; all gone afterwards.</summary>
public sealed class TestUser : IAsyncLifetime
{
    private static int count;

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"longshore-runas-{Guid.NewGuid():N}");

    public string Name { get; } = string.Create(CultureInfo.InvariantCulture, $"lrun{Environment.ProcessId}x{Interlocked.Increment(ref count)}");

    public string Home => Path.Combine(folder, "home");

    public string Data => Path.Combine(folder, "data");

    /// <summary>A file in the user's home that scripts append to: the truth of what has run.</summary>
    public string Ledger => Path.Combine(Home, "ledger");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(folder);
        Directory.CreateDirectory(Data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await Tool.Run("useradd", ["--create-home", "--home-dir", Home, "--shell", "/bin/bash", Name]);
    }

    public async ValueTask DisposeAsync()
    {
        // Whatever a failed test left running would keep the user from being deleted.
        var hunt = new ProcessHunt(new ProcessQuarry { Mark = $"USER={Name}" });
        for (var round = 0; round < 100 && !hunt.Round(); round++)
        {
        }
        await Tool.Run("userdel", ["--force", Name]);
        Directory.Delete(folder, recursive: true);
    }
}
