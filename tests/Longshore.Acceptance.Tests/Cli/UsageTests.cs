using Longshore.Acceptance.Tests.Cli.Programs;
using Xunit;

namespace Longshore.Acceptance.Tests.Cli;

/// <summary>What the program says about itself and about command lines it cannot understand.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly CommandLine longshore = new();

    [Fact]
    public async Task The_version_is_printed()
    {
        var result = await longshore.Run("--version");

        Assert.Equal(0, result.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+", result.Out);
    }

    [Fact]
    public async Task Without_a_word_the_help_is_printed()
    {
        var result = await longshore.Run();

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("release", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("login")]
    [InlineData("logout")]
    [InlineData("space list")]
    [InlineData("environment list")]
    [InlineData("environment create")]
    [InlineData("project list")]
    [InlineData("release create")]
    [InlineData("release deploy")]
    [InlineData("task list")]
    [InlineData("task wait")]
    [InlineData("task log")]
    [InlineData("task log verify")]
    [InlineData("task cancel")]
    [InlineData("package upload")]
    [InlineData("package list")]
    [InlineData("pool list")]
    [InlineData("worker list")]
    [InlineData("script run")]
    [InlineData("completion")]
    public async Task The_help_of_every_verb_has_examples(string verb)
    {
        var result = await longshore.Run([.. verb.Split(' '), "--help"]);

        Assert.Equal(0, result.ExitCode);
        var examples = result.Out[result.Out.IndexOf("Examples:", StringComparison.Ordinal)..];
        Assert.Contains($"longshore {verb}", examples, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bogus", "'bogus'")]
    [InlineData("release", "create, deploy")]
    [InlineData("release deploy --hurry", "'--hurry'")]
    [InlineData("project list --output xml", "'xml'")]
    [InlineData("task list --take none", "'none'")]
    [InlineData("task wait", "TASK")]
    [InlineData("task wait ServerTasks-1 --timeout soon", "'soon'")]
    [InlineData("script run", "--file or --inline")]
    [InlineData("script run --inline true --syntax perl", "'perl'")]
    [InlineData("package upload not-there.1.0.0.zip", "'not-there.1.0.0.zip'")]
    [InlineData("package upload --overwrite-mode maybe not-there.1.0.0.zip", "'maybe'")]
    [InlineData("release create --project web --package 1.0", "'1.0'")]
    [InlineData("release deploy --variable Greeting", "'Greeting'")]
    [InlineData("login --username admin --api-key API-X", "--username or --api-key")]
    public async Task A_command_line_that_cannot_be_understood_ends_with_2_and_names_the_word(string line, string named)
    {
        var result = await longshore.Run(line.Split(' '));

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("", result.Out);
        Assert.StartsWith("error: ", result.Error, StringComparison.Ordinal);
        Assert.Contains(named, result.Error, StringComparison.Ordinal);
        Assert.Matches(@"\nmend: longshore.* --help\n$", result.Error);
    }

    [Fact]
    public async Task What_is_missing_is_an_error_where_nobody_can_be_asked()
    {
        longshore.Set("LONGSHORE_URL", "http://127.0.0.1:1").Set("LONGSHORE_API_KEY", "API-X");

        var result = await longshore.Run("environment", "create");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--name is missing", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task A_shell_gets_its_completion_script(string shell)
    {
        var result = await longshore.Run("completion", shell);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("[suggest:", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_completion_of_bash_offers_what_can_come_next()
    {
        var script = await longshore.Run("completion", "bash");
        var folder = Path.GetDirectoryName(CommandLine.Program)!;
        var shell = $"""
            PATH='{folder}':$PATH
            {script.Out}
            COMP_LINE='longshore release de' COMP_POINT=20 COMP_CWORD=2 COMP_WORDS=(longshore release de)
            _longshore
            echo "$COMPREPLY"
            """;

        var offered = await longshore.RunShell(shell);

        Assert.Equal("deploy\n", offered.Out);
    }

    public void Dispose() => longshore.Dispose();
}
