using System.Text;
using Longshore.Acceptance.Tests.Servers;
using Longshore.Os.Processes;
using Xunit;

namespace Longshore.Core.Tests.Os;

public sealed class ProcessTests
{
    [Fact]
    public void This_process_is_alive_and_one_of_another_boot_or_start_is_not()
    {
        var self = ProcessIdentity.OfSelf();
        Assert.True(self.IsAlive);
        Assert.False((self with { Boot = "another" }).IsAlive);
        Assert.False((self with { StartTime = self.StartTime + 1 }).IsAlive);
        Assert.Null(ProcessIdentity.Of(int.MaxValue));
    }

    [Fact]
    public void A_process_gets_exactly_what_its_request_names()
    {
        using var given = Pipe.Create();
        given.Write.Write("inherited\n"u8);
        given.Write.Dispose();
        var (output, error) = Run("cat <&5; cat; pwd; env | grep -v -e ^PWD -e ^SHLVL -e ^_; echo problem >&2; trap | wc -l", [new InheritedDescriptor(5, given.Read)]);
        Assert.Equal("inherited\n/usr\nONLY=this\n0\n", output);
        Assert.Equal("problem\n", error);
    }

    [Fact]
    public void A_process_has_a_group_of_its_own_and_all_signals_at_their_defaults()
    {
        // The runtime of this test ignores SIGPIPE; the kernel would hand that on.
        var (output, _) = Run("cut -d' ' -f1,5 /proc/self/stat | tr ' ' '\\n' | sort -u | wc -l; grep -e SigIgn -e SigBlk /proc/$$/status | tr -d '\\t'");
        var lines = output.Split('\n');
        Assert.Contains("SigBlk:0000000000000000", lines);
        Assert.Contains("SigIgn:0000000000000000", lines);
    }

    [Fact]
    public void Inherited_descriptors_do_not_overwrite_each_other()
    {
        using var one = Pipe.Create();
        using var two = Pipe.Create();
        one.Write.Write("one\n"u8);
        two.Write.Write("two\n"u8);
        one.Write.Dispose();
        two.Write.Dispose();
        // Each under the number that the other has here.
        var (first, second) = ((int)one.Read.DangerousGetHandle(), (int)two.Read.DangerousGetHandle());
        var (output, _) = Run($"cat /dev/fd/{second}; cat /dev/fd/{first}", [new InheritedDescriptor(second, one.Read), new InheritedDescriptor(first, two.Read)]);
        Assert.Equal("one\ntwo\n", output);
    }

    [Theory]
    [InlineData("/nowhere/program", "/usr")]
    [InlineData("/etc/passwd", "/usr")]
    [InlineData("/bin/sh", "/nowhere")]
    public void A_process_that_cannot_start_says_what_and_why(string program, string directory)
    {
        using var output = Pipe.Create();
        var broken = Assert.ThrowsAny<IOException>(() => ProcessSpawn.Start(new SpawnRequest
        {
            Program = program,
            WorkingDirectory = directory,
            Environment = new Dictionary<string, string>(),
            StandardOutput = output.Write,
            StandardError = output.Write,
        }));
        Assert.Contains($"'{program}' in '{directory}'", broken.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0x0000, "Exited { Code = 0 }")]
    [InlineData(0xFF00, "Exited { Code = 255 }")]
    [InlineData(0x8900, "Exited { Code = 137 }")]
    [InlineData(0x0009, "Signalled { Signal = 9 }")]
    [InlineData(0x008B, "Signalled { Signal = 11 }")]
    public void A_wait_status_tells_exit_codes_from_signals(int status, string end) => Assert.Equal(end, ProcessEnd.FromStatus(status).ToString());

    [Fact]
    public async Task A_hunt_ends_when_nothing_with_the_mark_lives()
    {
        var mark = $"LONGSHORE_RUN=/test/{Guid.NewGuid():N}";
        Run($"export {mark}; sleep 300 >&- 2>&- & setsid sleep 300 >&- 2>&- & (setsid sh -c 'sleep 300; :' >&- 2>&- &); echo $!");
        var quarry = new ProcessQuarry { Mark = mark };
        Assert.NotEmpty(quarry.Look());
        Assert.Empty(new ProcessQuarry { Mark = mark[..^1] }.Look());
        var hunt = new ProcessHunt(quarry);
        await Eventually.True(hunt.Round, TimeSpan.FromSeconds(30), "nothing with the mark lives");
        Assert.Empty(quarry.Look());
        Assert.InRange(hunt.Killed.Count, 3, 4);
    }

    [Fact]
    public void Programs_are_found_as_a_shell_finds_them_but_never_in_the_working_directory()
    {
        Assert.Equal("/bin/sh", ProgramLookup.Find("/bin/sh", ""));
        Assert.Equal("/bin/sh", ProgramLookup.Find("sh", ".:relative:/nowhere:/bin"));
        Assert.Null(ProgramLookup.Find("passwd", "/etc"));
        Assert.Null(ProgramLookup.Find("no-such-program", "/bin:/usr/bin"));
    }

    /// <summary>Runs a shell script in <c>/usr</c> with one variable, to the end of its output.</summary>
    private static (string Output, string Error) Run(string script, InheritedDescriptor[]? inherited = null)
    {
        using var output = Pipe.Create();
        using var error = Pipe.Create();
        ProcessSpawn.Start(new SpawnRequest
        {
            Program = "/bin/sh",
            Arguments = ["-c", script],
            Environment = new Dictionary<string, string> { ["ONLY"] = "this" },
            WorkingDirectory = "/usr",
            StandardOutput = output.Write,
            StandardError = error.Write,
            Inherited = [.. inherited ?? []],
        });
        output.Write.Dispose();
        error.Write.Dispose();
        return (ReadAll(output), ReadAll(error));
    }

    private static string ReadAll(Pipe pipe)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (pipe.Read.Read(buffer) is > 0 and var length) text.Append(Encoding.UTF8.GetString(buffer, 0, length));
        return text.ToString();
    }
}
