using Longshore.Acceptance.Tests.Servers;
using Longshore.Faults.Scenarios;
using Xunit;

namespace Longshore.Faults;

/// <summary>Cancelling: the whole of a run is stopped, and said to be only when it is (I12); rows F-SRV-KILL-10, F-EXE-TERM-04.</summary>
public sealed class CancelTests
{
    private const string Forks = """
        trap '' TERM
        (setsid sleep 600 &) ; (sleep 600 & sleep 600) &
        echo "start" >> LEDGER
        sleep 600
        echo "end" >> LEDGER
        """;

    [Fact]
    public async Task A_cancelled_script_that_ignores_TERM_and_has_forked_leaves_nothing_alive()
    {
        using var ledger = new Ledger();
        await using var server = await RunningServer.Start(new Dictionary<string, string> { ["LONGSHORE__CANCELGRACE"] = "00:00:01" });
        var project = await TestProject.Create(server.Api, "cancel", [Forks.Replace("LEDGER", ledger.File, StringComparison.Ordinal), ledger.Script("after", 1)]);
        var task = await project.Deploy();
        await Eventually.True(() => ledger.Lines.Count == 1, TimeSpan.FromSeconds(30), "the script starts");

        await server.Api.Post($"/api/tasks/{task}/cancel", new { });
        var ended = await server.Api.Ended(task);

        Assert.Equal("Canceled", (string)ended["State"]!);
        Assert.Empty(Marked(server));
        Assert.Equal(["start"], ledger.Lines);
    }

    /// <summary>F-SRV-KILL-10.</summary>
    [Fact]
    public async Task A_cancel_goes_on_after_the_server_was_killed_in_it()
    {
        using var ledger = new Ledger();
        await using var server = await RunningServer.Start(new Dictionary<string, string> { ["LONGSHORE__CANCELGRACE"] = "00:00:03" });
        var project = await TestProject.Create(server.Api, "cancel", [Forks.Replace("LEDGER", ledger.File, StringComparison.Ordinal)]);
        var task = await project.Deploy();
        await Eventually.True(() => ledger.Lines.Count == 1, TimeSpan.FromSeconds(30), "the script starts");

        await server.Api.Post($"/api/tasks/{task}/cancel", new { });
        await server.Kill();
        await server.Restart();
        var ended = await server.Api.Ended(task);

        Assert.Equal("Canceled", (string)ended["State"]!);
        Assert.Empty(Marked(server));
        Assert.Equal(["start"], ledger.Lines);
    }

    /// <summary>Processes that carry the mark of any run of this server.</summary>
    private static IEnumerable<string> Marked(RunningServer server)
    {
        var mark = $"LONGSHORE_RUN={server.Data}";
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            string environment;
            try
            {
                environment = File.ReadAllText(Path.Combine(folder, "environ"));
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                continue;
            }
            if (environment.Contains(mark, StringComparison.Ordinal)) yield return folder;
        }
    }
}
