using System.Text.Json.Nodes;
using Longshore.Acceptance.Tests.Cli.Network;
using Longshore.Acceptance.Tests.Cli.Programs;
using Xunit;

namespace Longshore.Acceptance.Tests.Cli;

/// <summary>How the program prints and recounts logs of a server that does not always behave.</summary>
public sealed class LogTests
{
    [Fact]
    public async Task Every_line_is_printed_once_over_cut_connections()
    {
        var log = ScriptedLog.Of(500).CutAfter(10_000).CutAfter(3).CutAfter(20_000);
        using var server = ScriptedSpace.Create().WithTask(log);
        using var longshore = new CommandLine(server.Url, "API-TEST");

        var result = await longshore.Run("task", "log", "ServerTasks-1");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            Enumerable.Range(1, 500).Select(n => $"line {n}"),
            result.Lines.Where(l => l.Contains("| line ", StringComparison.Ordinal)).Select(l => l[(l.IndexOf("| ", StringComparison.Ordinal) + 2)..]));
        Assert.Equal(3, result.Lines.Count(l => l.Contains("connection lost", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_log_is_a_tree_of_steps_with_their_times()
    {
        using var server = ScriptedSpace.Create().WithTask(ScriptedLog.Of(2));
        using var longshore = new CommandLine(server.Url, "API-TEST").Set("TZ", "UTC");

        var result = await longshore.Run("task", "log", "ServerTasks-1");

        Assert.Equal(
            """
            Deploy web release 1.0.0 to Test ServerTasks-1
            ▸ Step 1: Say hello
              10:00:00 | line 1
              10:00:00 | line 2
            ✓ Step 1: Say hello · 2.1 s
            – Step 2: Rest · skipped
            Success · 4.2 s

            """, result.Out);
    }

    [Fact]
    public async Task A_log_for_programs_has_one_document_on_each_line()
    {
        using var server = ScriptedSpace.Create().WithTask(ScriptedLog.Of(25));
        using var longshore = new CommandLine(server.Url, "API-TEST");

        var result = await longshore.Run("task", "log", "ServerTasks-1", "--output", "json");

        Assert.Equal(Enumerable.Range(1, 25), result.Lines.Select(l => (int)JsonNode.Parse(l)!["n"]!));
    }

    [Fact]
    public async Task A_sound_log_passes_its_recount()
    {
        using var server = ScriptedSpace.Create().WithTask(ScriptedLog.Of(40).CutAfter(1_500)).WithRecount(40);
        using var longshore = new CommandLine(server.Url, "API-TEST");

        var table = await longshore.Run("task", "log", "verify", "ServerTasks-1");
        var document = await longshore.Run("task", "log", "verify", "ServerTasks-1", "--output", "json");

        Assert.Equal(0, table.ExitCode);
        Assert.Contains("40 lines stored, 40 counted again, 0 missing, 0 repeated, 0 damaged: sound", table.Out, StringComparison.Ordinal);
        Assert.True((bool)JsonNode.Parse(document.Out)!["IsSound"]!);
    }

    [Fact]
    public async Task A_gap_in_the_store_fails_the_recount()
    {
        using var server = ScriptedSpace.Create().WithTask(ScriptedLog.Of(40)).WithRecount(40, gaps: """[{"From":7,"To":9}]""");
        using var longshore = new CommandLine(server.Url, "API-TEST");

        var result = await longshore.Run("task", "log", "verify", "ServerTasks-1");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("the store has 1 gaps: {\"From\":7,\"To\":9}", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_missing_in_the_stream_fails_the_recount_whatever_the_server_says()
    {
        var log = new ScriptedLog { Lines = [.. ScriptedLog.Texts(40).Where(l => l.Number != 20)] };
        using var server = ScriptedSpace.Create().WithTask(log).WithRecount(40);
        using var longshore = new CommandLine(server.Url, "API-TEST");

        var result = await longshore.Run("task", "log", "verify", "ServerTasks-1", "--output", "json");

        var verdict = JsonNode.Parse(result.Out)!;
        Assert.Equal(1, result.ExitCode);
        Assert.Equal((39, 1), ((int)verdict["StreamedLines"]!, (int)verdict["StreamedMissing"]!));
    }

    [Fact]
    public async Task A_line_sent_twice_fails_the_recount()
    {
        var log = new ScriptedLog { Lines = [.. ScriptedLog.Texts(20), (20, "line 20"), .. ScriptedLog.Texts(40).Skip(20)] };
        using var server = ScriptedSpace.Create().WithTask(log).WithRecount(40);
        using var longshore = new CommandLine(server.Url, "API-TEST");

        var result = await longshore.Run("task", "log", "verify", "ServerTasks-1");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("the stream sent 1 lines twice", result.Error, StringComparison.Ordinal);
    }
}
