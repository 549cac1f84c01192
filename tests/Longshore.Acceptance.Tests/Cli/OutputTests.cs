using System.Text.Json.Nodes;
using Longshore.Acceptance.Tests.Cli.Network;
using Longshore.Acceptance.Tests.Cli.Programs;
using Xunit;

namespace Longshore.Acceptance.Tests.Cli;

/// <summary>Data on one stream, talk on the other, and nothing a terminal would obey.</summary>
public sealed class OutputTests
{
    [Fact]
    public async Task A_list_is_a_table_for_people()
    {
        using var server = ScriptedSpace.Create();
        using var longshore = new CommandLine(server.Url, "API-TEST");

        var result = await longshore.Run("project", "list");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("", result.Error);
        Assert.Equal(["ID", "NAME", "SLUG", "DISABLED", "DESCRIPTION"], result.Lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(["Projects-1", "web", "web"], result.Lines[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_list_is_one_document_for_programs()
    {
        using var server = ScriptedSpace.Create();
        using var longshore = new CommandLine(server.Url, "API-TEST");

        var result = await longshore.Run("project", "list", "--output", "json");

        var projects = JsonNode.Parse(result.Out)!.AsArray();
        Assert.Equal("Projects-1", (string)projects[0]!["Id"]!);
        Assert.Equal("web", (string)projects[0]!["Name"]!);
    }

    [Fact]
    public async Task A_name_cannot_command_the_terminal()
    {
        using var server = ScriptedSpace.Create();
        using var longshore = new CommandLine(server.Url, "API-TEST");

        var table = await longshore.Run("project", "list");
        var onTerminal = await longshore.RunOnTerminal("project", "list");

        Assert.Contains("evilname", table.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', table.Out);
        Assert.DoesNotContain("\e]0;", onTerminal.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[2J", onTerminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Colour_is_for_terminals_and_for_those_who_want_it()
    {
        using var server = ScriptedSpace.Create().WithTask(ScriptedLog.Of(3));
        using var longshore = new CommandLine(server.Url, "API-TEST");

        var piped = await longshore.Run("task", "log", "ServerTasks-1");
        var shown = await longshore.RunOnTerminal("task", "log", "ServerTasks-1");
        longshore.Set("NO_COLOR", "1");
        var plain = await longshore.RunOnTerminal("task", "log", "ServerTasks-1");

        Assert.DoesNotContain('\e', piped.Out);
        Assert.Contains("\e[1mStep 1: Say hello\e[0m", shown.Out, StringComparison.Ordinal);
        // The runtime sets the keys of a terminal up ("\e[?1h"); only sequences that end in m colour.
        Assert.DoesNotMatch(@"\e\[[0-9;]*m", plain.Out);
        Assert.Contains("Step 1: Say hello", plain.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Colours_of_a_script_stay_on_a_terminal_and_its_other_codes_never()
    {
        var log = new ScriptedLog { Lines = [(1, "\e[31mred\e[0m"), (2, "a\e[2Jb\e]0;title\ac\e[10;10Hd\u009b2Je"), (3, "\e]unterminated")] };
        using var server = ScriptedSpace.Create().WithTask(log);
        using var longshore = new CommandLine(server.Url, "API-TEST");

        var shown = await longshore.RunOnTerminal("task", "log", "ServerTasks-1");
        var piped = await longshore.Run("task", "log", "ServerTasks-1");

        Assert.Contains("\e[31mred\e[0m", shown.Out, StringComparison.Ordinal);
        Assert.Contains("| abcd2Je", shown.Out, StringComparison.Ordinal);
        Assert.Contains("| red\n", piped.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', piped.Out);
    }

    [Fact]
    public async Task A_refusal_shows_the_reason_and_the_mend_of_the_server()
    {
        using var server = ScriptedSpace.Create().On(
            "POST /api/Spaces-1/environments", """{"ErrorMessage":"There was a problem with your request.","Errors":["Name: 'Test' is taken."],"HelpText":"choose another name"}""", 400);
        using var longshore = new CommandLine(server.Url, "API-TEST");

        var result = await longshore.Run("environment", "create", "--name", "Test");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("", result.Out);
        Assert.Equal("error: Name: 'Test' is taken.\nmend: choose another name\n", result.Error);
    }

    [Fact]
    public async Task Another_program_at_the_address_is_named_as_such()
    {
        using var server = new ScriptedServer().On("GET /api/spaces/all", "<html>welcome</html>");
        using var longshore = new CommandLine(server.Url, "API-TEST");

        var result = await longshore.Run("space", "list");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("not what a Longshore server sends", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named()
    {
        using var longshore = new CommandLine("http://127.0.0.1:1", "API-TEST");

        var result = await longshore.Run("space", "list");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("error: no answer from http://127.0.0.1:1 (Connection refused)\nmend: ", result.Error, StringComparison.Ordinal);
    }
}
