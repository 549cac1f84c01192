using System.Runtime.Versioning;
using System.Text;
using Longshore.Steps.Bundles;
using Longshore.Steps.Logs;
using Longshore.Steps.Scripts;
using Xunit;

namespace Longshore.Core.Tests.Steps.Scripts;

public sealed class ScriptPreparationTests
{
    private static readonly Dictionary<string, string> SearchPath = new() { ["PATH"] = Environment.GetEnvironmentVariable("PATH")! };

    [Theory, InlineData("Bash"), InlineData("Python")]
    public async Task No_secret_lies_on_the_disk_or_in_arguments_or_environment(string syntax)
    {
        const string secret = "s3cr3t-in-pipes";
        using var folder = new ScriptFolder();
        var body = syntax == "Bash"
            ? "#!/bin/bash\necho \"#{Secret} $1 $(get_octopusvariable Secret)\"\necho \"${BASH_SOURCE[0]} $LINENO\"\nfor d in 3 4; do [ ! -e /proc/$$/fd/$d ] && echo closed; done"
            : "import sys, os\nprint('#{Secret}', sys.argv[1], get_octopusvariable('Secret'))\nprint(__file__, sys._getframe().f_lineno)\nprint('open' if os.path.exists('/proc/self/fd/3') else 'closed')";
        var script = folder.Prepared(
        [
            .. ScriptFolder.Script(syntax, body),
            new("Secret", secret, true),
            new("Octopus.Action.Script.ScriptParameters", "#{Secret}", false),
            new("Octopus.Action.Script.SuppressEnvironmentLogging", "True", false),
        ]);

        Assert.DoesNotContain(secret, string.Join(' ', script.Arguments), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, string.Join(' ', script.Environment.Values), StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder.Path).Where(f => File.ResolveLinkTarget(f, false) is null))
            Assert.DoesNotContain(secret, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);

        var result = await folder.Run(script);
        var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith("##", StringComparison.Ordinal)).SkipWhile(l => l.StartsWith("3.", StringComparison.Ordinal)).ToArray();
        Assert.Equal("", result.Error);
        Assert.Equal($"{secret} {secret} {secret}", lines[0]);
        // The script has its own path and its own line numbers, and sees no descriptor of the start-up.
        Assert.EndsWith(syntax == "Bash" ? "/Script.sh 3" : "/Script.py 3", lines[1], StringComparison.Ordinal);
        Assert.All(lines[2..], line => Assert.Equal("closed", line));
        Assert.True(lines.Length > 2);
    }

    [Theory, InlineData("Bash", "echo \"[$(get_octopusvariable \"$(cat name)\")]\""), InlineData("Python", "print('[' + get_octopusvariable(open('name').read()) + ']')")]
    public async Task Any_name_and_any_value_arrive_unchanged(string syntax, string body)
    {
        string[] texts = ["@", "*", "a]b[c", "it's \"q\"", "$HOME `x` $(y)", "\\", "a\\nb", "tab\there", "new\nline", "=", "ä😀", "!x", "~", "{a,b}", " lead", "#c", "-n", "%s", "\u0001"];
        foreach (var text in texts)
        {
            using var folder = new ScriptFolder();
            folder.Write("name", text);
            var result = await folder.Run(folder.Prepared(ScriptFolder.Script(syntax, body, [new(text, "value of " + text), new("Octopus.Action.Script.SuppressEnvironmentLogging", "True")])));
            Assert.Equal("", result.Error);
            Assert.EndsWith($"[value of {text}]\n", result.Output, StringComparison.Ordinal);
        }
    }

    [Theory, InlineData("Bash", "get_octopusvariable Big | wc -c"), InlineData("Python", "print(len(get_octopusvariable('Big')))")]
    public async Task Five_megabytes_of_script_and_of_value_arrive(string syntax, string body)
    {
        using var folder = new ScriptFolder();
        var comments = string.Concat(Enumerable.Repeat("# a comment as long as many others are, to fill the file\n", 100_000));
        var result = await folder.Run(folder.Prepared(ScriptFolder.Script(syntax, comments + body, [new("Big", new string('x', 5_000_000))])));
        Assert.EndsWith("5000000\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_of_any_length_are_encoded_as_base64_does()
    {
        using var folder = new ScriptFolder();
        const string body = "for n in 0 1 2 3 4 5 799 800 801 802 5000; do printf -v x \"%${n}s\"; x=${x// /ä}; set_octopusvariable \"N$n\" \"$x\"; done";
        var result = await folder.Run(folder.Prepared(ScriptFolder.Script("Bash", body, [new("Octopus.Action.Script.SuppressEnvironmentLogging", "True")])));
        var expected = new[] { 0, 1, 2, 3, 4, 5, 799, 800, 801, 802, 5000 }.Select(n =>
            $"##octopus[setVariable name='{Base64($"N{n}")}'{(n == 0 ? "" : $" value='{Base64(new string('ä', n))}'")}]\n");
        Assert.Equal(string.Concat(expected), result.Output);
    }

    [Fact]
    public async Task Byte_order_mark_and_windows_line_ends_do_no_harm_and_no_line_end_is_needed()
    {
        using var folder = new ScriptFolder();
        var result = await folder.Run(folder.Prepared(ScriptFolder.Script("Bash", "\uFEFFx=1\r\necho \"[$x]\"", [new("Octopus.Action.Script.SuppressEnvironmentLogging", "True")])));
        Assert.Equal(new ScriptResult(0, "[1]\n", ""), result);
    }

    [Fact]
    public void A_script_with_a_nul_character_is_refused_with_its_line()
    {
        using var folder = new ScriptFolder();
        var refused = Assert.IsType<Preparation.Refused>(folder.Prepare(ScriptFolder.Script("Bash", "a\nb\0c"), SearchPath));
        Assert.Contains("line 2", refused.Says, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bash", "Bash or Python")]
    [InlineData("FSharp", "Bash or Python")]
    [InlineData("1", "Bash or Python")]
    [InlineData("PowerShell", "Bash or Python")]
    public void A_language_that_cannot_be_run_is_refused(string syntax, string mend)
    {
        using var folder = new ScriptFolder();
        BundleVariable[] variables = [new("Octopus.Action.Script.Syntax", syntax, false), new("Octopus.Action.Script.ScriptBody", "true", false)];
        var refused = Assert.IsType<Preparation.Refused>(folder.Prepare(variables, SearchPath));
        Assert.Contains(syntax, refused.Says, StringComparison.Ordinal);
        Assert.Contains(mend, refused.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_interpreter_is_named_with_the_search_path()
    {
        using var folder = new ScriptFolder();
        var refused = Assert.IsType<Preparation.Refused>(folder.Prepare(ScriptFolder.Script("Python", "pass"), new Dictionary<string, string> { ["PATH"] = "/nowhere:/neither" }));
        Assert.Contains("python3 is not on this worker's search path (/nowhere:/neither)", refused.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_without_script_is_refused()
    {
        using var folder = new ScriptFolder();
        Assert.IsType<Preparation.Refused>(folder.Prepare([], SearchPath));
    }

    [Fact]
    public void A_variable_that_needs_itself_is_refused()
    {
        using var folder = new ScriptFolder();
        var refused = Assert.IsType<Preparation.Refused>(folder.Prepare(ScriptFolder.Script("Bash", "true", [new("A", "#{B}"), new("B", "#{A}")]), SearchPath));
        Assert.Contains("A", refused.Says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_without_syntax_is_run_by_bash_with_a_warning()
    {
        using var folder = new ScriptFolder();
        var script = folder.Prepared([new("Octopus.Action.Script.ScriptBody", "echo $((1 + 1))", false), new("Octopus.Action.Script.SuppressEnvironmentLogging", "True", false)]);
        Assert.Equal(LogLevel.Warning, Assert.Single(script.Notes).Level);
        Assert.Equal("2\n", (await folder.Run(script)).Output);
    }

    [Fact]
    public async Task A_missing_variable_stays_in_the_script_and_is_noted()
    {
        using var folder = new ScriptFolder();
        var script = folder.Prepared(ScriptFolder.Script("Bash", "echo '#{Missing} #{Here}'", [new("Here", "x"), new("Octopus.Action.Script.SuppressEnvironmentLogging", "True")]));
        Assert.Contains("#{Missing}", Assert.Single(script.Notes).Text, StringComparison.Ordinal);
        Assert.Equal("#{Missing} x\n", (await folder.Run(script)).Output);
        Assert.IsType<Preparation.Refused>(folder.Prepare(ScriptFolder.Script("Bash", "echo #{Missing}", [new("OctopusShouldFailDeploymentOnSubstitutionFails", "True")]), SearchPath));
    }

    [Theory]
    [InlineData("Bash", "source ./My_Lib.sh; hello", "hello() { echo from module; }")]
    [InlineData("Python", "import My_Lib; My_Lib.hello()", "def hello(): print('from module')")]
    public async Task Script_modules_of_the_same_language_lie_beside_the_script(string syntax, string body, string module)
    {
        using var folder = new ScriptFolder();
        var script = folder.Prepared(ScriptFolder.Script(syntax, body, [new("Octopus.Script.Module[My _Lib]", module), new("Octopus.Script.Module.Language[My _Lib]", syntax), new("Octopus.Script.Module[Other]", "x")]));
        Assert.EndsWith("from module\n", (await folder.Run(script)).Output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path, "Other*"));
    }

    [Fact]
    public async Task Functions_work_whatever_the_script_does_to_the_shell()
    {
        using var folder = new ScriptFolder();
        const string body = "IFS=0123456789; set -f -e -u -o pipefail; shopt -s nocasematch; printf() { :; }; text=mine\nset_octopusvariable A 12345 -Sensitive\nget_octopusvariable Name; echo\nx=$(get_octopusvariable Nope)\nwrite_verbose 'a  b'\necho \"$text\"";
        var result = await folder.Run(folder.Prepared(ScriptFolder.Script("Bash", body, [new("Name", "v10"), new("Octopus.Action.Script.SuppressEnvironmentLogging", "True")])));
        Assert.Equal(new ScriptResult(0, "##octopus[setVariable name='QQ==' value='MTIzNDU=']\nv10\n##octopus[stdout-verbose]\na  b\n##octopus[stdout-default]\nmine\n", ""), result);
    }

    [Fact]
    public async Task A_python_script_may_give_the_names_of_the_functions_another_meaning()
    {
        using var folder = new ScriptFolder();
        var result = await folder.Run(folder.Prepared(ScriptFolder.Script("Python", "encode = sys = os = binascii = None\nset_octopusvariable('A', '1')\ncreateartifact('x')")));
        Assert.Equal(0, result.ExitCode);
    }

    [Fact, SupportedOSPlatform("linux")]
    public async Task Files_of_the_run_are_for_its_user_only()
    {
        using var folder = new ScriptFolder();
        await folder.Run(folder.Prepared(ScriptFolder.Script("Bash", "true")));
        Assert.All(Directory.GetFiles(folder.Path), file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
