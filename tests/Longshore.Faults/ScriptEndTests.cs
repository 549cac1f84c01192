using Longshore.Acceptance.Tests.Servers;
using Longshore.Faults.Scenarios;
using Xunit;

namespace Longshore.Faults;

/// <summary>Rows F-EXE-* of reliability.md, seen from a client.</summary>
public sealed class ScriptEndTests
{
    /// <summary>F-EXE-CODE-05, -STDIN-07, F-EXE-PIPE-02: one server, many scripts.</summary>
    [Fact]
    public async Task Every_end_of_a_script_is_told_as_it_was()
    {
        await using var server = await RunningServer.Start();
        (string Script, string State, string Says)[] table =
        [
            ("exit 0", "Success", ""),
            ("exit 1", "Failed", "exit code 1"),
            ("exit 3", "Failed", "exit code 3"),
            ("exit 127", "Failed", "exit code 127"),
            ("exit 137", "Failed", "exit code 137"),
            ("exit 255", "Failed", "exit code 255"),
            ("kill -9 $$", "Failed", "signal 9"),
            ("fail_step 'because I say so'", "Failed", "because I say so"),
            ("read -r x || echo 'stdin is empty'", "Success", ""),
            ("(sleep 600 &); exit 0", "Success", ""),
            ("printf 'no newline at the end'", "Success", ""),
            ("printf 'nul \\0 and \\xff\\xfe\\n'", "Success", ""),
            ("echo one\r\necho two\r\n", "Success", ""),
        ];
        var project = await TestProject.Create(server.Api, "ends", ["true"]);
        foreach (var (script, state, says) in table)
        {
            await project.SetSteps([script]);
            var ended = await server.Api.Ended(await project.Deploy());
            Assert.True((string)ended["State"]! == state, $"{script}: {ended["State"]} {ended["ErrorMessage"]}");
            Assert.Contains(says, (string?)ended["ErrorMessage"] ?? "", StringComparison.Ordinal);
        }
        Assert.Empty(Leftovers.Running(server.Data, "sleep"));
    }

    /// <summary>F-EXE-KILL-01.</summary>
    [Fact]
    public async Task A_killed_executor_is_an_interrupted_step_and_leaves_nothing()
    {
        using var ledger = new Ledger();
        await using var server = await RunningServer.Start();
        var project = await TestProject.Create(server.Api, "executor", [ledger.Script("one", 10, gated: true)]);
        var task = await project.Deploy();
        await Eventually.True(() => ledger.Lines.Count == 1, TimeSpan.FromSeconds(30), "the script starts");
        // One that was just started to wait for the next step is not to be told from it for a moment.
        await Eventually.True(() => Leftovers.Running(server.Data, "longshore-step").Count == 1, TimeSpan.FromSeconds(30), "one executor is at work");
        var executor = Assert.Single(Leftovers.Running(server.Data, "longshore-step"));

        using (var process = System.Diagnostics.Process.GetProcessById(executor)) process.Kill();
        var ended = await server.Api.Ended(task);

        Assert.Equal("Failed", (string)ended["State"]!);
        Assert.Contains("executor", (string)ended["ErrorMessage"]!, StringComparison.OrdinalIgnoreCase);
        await Eventually.True(() => Leftovers.Of(server.Data).All(id => id == server.ProcessId), TimeSpan.FromSeconds(5), "nothing of the run lives");
        Assert.Single(ledger.Lines);
        await RunJudge.LogIsExact(server.Api, task);
    }

    /// <summary>An executor that cannot start: nothing has run, and the step says so instead of waiting for ever.</summary>
    [Fact]
    public async Task An_executor_that_cannot_start_fails_the_step_with_its_complaint()
    {
        await using var server = await RunningServer.Start(new Dictionary<string, string> { ["LONGSHORE__BUILTINWORKER__EXECUTORPATH"] = "/bin/false" });
        var project = await TestProject.Create(server.Api, "broken", ["true"]);

        var ended = await server.Api.Ended(await project.Deploy(), TimeSpan.FromMinutes(2));

        Assert.Equal("Failed", (string)ended["State"]!);
        Assert.Contains("could not start the step", (string)ended["ErrorMessage"]!, StringComparison.Ordinal);
    }
}
