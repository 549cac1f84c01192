using Longshore.Steps.Bundles;
using Longshore.Steps.Journals;
using Longshore.Steps.Logs;
using Xunit;

namespace Longshore.Engine.Tests.Workers;

public sealed class RunEndTests
{
    [Theory]
    [InlineData("exit 0", EndKind.Exited, 0)]
    [InlineData("exit 1", EndKind.Exited, 1)]
    [InlineData("exit 3", EndKind.Exited, 3)]
    [InlineData("no-such-program", EndKind.Exited, 127)]
    [InlineData("exit 137", EndKind.Exited, 137)]
    [InlineData("exit 255", EndKind.Exited, 255)]
    [InlineData("kill -9 $$", EndKind.Signalled, 9)]
    [InlineData("kill -TERM $$; sleep 5", EndKind.Signalled, 15)]
    [InlineData("kill -PIPE $$; sleep 5", EndKind.Signalled, 13)]
    public async Task Exit_codes_and_signals_are_told_apart(string script, EndKind end, int code)
    {
        await using var worker = new TestWorker();
        var exited = (await worker.Run(worker.Bash(script))).Exited!;
        Assert.Equal((end, code, StopReason.None), (exited.End, exited.Code, exited.Stop));
    }

    [Fact]
    public async Task A_script_has_neither_input_nor_terminal()
    {
        await using var worker = new TestWorker();
        var run = await worker.Run(worker.Bash("cat; read -r x || echo no input; (: < /dev/tty) 2>/dev/null || echo no terminal; ls -l /proc/self/fd | grep -c -e journal -e claim"));
        Assert.Equal("no input\nno terminal\n0", run.Output);
    }

    [Fact]
    public async Task A_script_runs_in_a_workspace_of_its_own_that_only_its_user_can_enter()
    {
        await using var worker = new TestWorker();
        var bundle = worker.Bash("pwd; stat -c %a . ..; echo $LONGSHORE_TICKET");
        var run = await worker.Run(bundle);
        Assert.Equal($"{worker.PathsOf(bundle.Ticket).WorkDirectory}\n700\n700\n{bundle.Ticket}", run.Output);
    }

    [Fact]
    public async Task A_step_that_cannot_be_prepared_says_why_and_starts_nothing()
    {
        await using var worker = new TestWorker();
        var run = await worker.Run(worker.Bash("", bundle => bundle with { Variables = [new BundleVariable("Octopus.Action.Script.Syntax", "Cobol", false)] }));
        Assert.Equal(EndKind.NotStarted, run.Exited!.End);
        Assert.NotEqual(0, run.Exited.Code);
        Assert.False(string.IsNullOrWhiteSpace(run.Exited.Message));
        Assert.Contains(run.Lines, line => line.Level == LogLevel.Error && line.Text == run.Exited.Message);
    }

    [Fact]
    public async Task A_time_out_ends_the_script_and_all_it_started()
    {
        await using var worker = new TestWorker();
        var bundle = worker.Bash("sleep 300 & sleep 300", given => given with { Timeout = TimeSpan.FromSeconds(0.3), CancelGrace = TimeSpan.FromSeconds(20) });
        var run = await worker.Run(bundle);
        Assert.Equal((EndKind.Signalled, 15, StopReason.TimedOut), (run.Exited!.End, run.Exited.Code, run.Exited.Stop));
        Assert.Contains(run.Texts, text => text.Contains("longer than its limit of 0.3 s", StringComparison.Ordinal));
        Assert.Empty(worker.ProcessesOf(bundle.Ticket));
    }

    [Fact]
    public async Task A_time_out_at_the_instant_of_the_normal_end_gives_exactly_one_of_the_two()
    {
        await using var worker = new TestWorker();
        for (var turn = 0; turn < 6; turn++)
        {
            var exited = (await worker.Run(worker.Bash("sleep 0.1; exit 7", bundle => bundle with { Timeout = TimeSpan.FromMilliseconds(105 + (turn * 3)) }))).Exited!;
            if (exited.Stop == StopReason.None) Assert.Equal((EndKind.Exited, 7), (exited.End, exited.Code));
            else Assert.Equal(StopReason.TimedOut, exited.Stop);
        }
    }

    [Fact]
    public async Task What_a_script_leaves_behind_holding_its_output_does_not_hold_the_step()
    {
        await using var worker = new TestWorker();
        var bundle = worker.Bash("(setsid sleep 301 &) ; (env -i sleep 302 &) ; echo last; exit 4");
        var run = await worker.Run(bundle);
        Assert.Equal((EndKind.Exited, 4, StopReason.None), (run.Exited!.End, run.Exited.Code, run.Exited.Stop));
        Assert.Equal("last", run.Texts.First());
        Assert.Contains(run.Lines, line => line.Level == LogLevel.Verbose && line.Text.Contains("holds its output open", StringComparison.Ordinal));
        Assert.Contains(run.Texts, text => text.StartsWith("Killed what the script had left behind: sleep (", StringComparison.Ordinal));
        Assert.Empty(worker.ProcessesOf(bundle.Ticket));
        Assert.Equal(run.Lines.Length, run.Exited.Lines);
    }

    [Fact]
    public async Task What_a_script_leaves_behind_with_its_output_closed_is_killed_too()
    {
        await using var worker = new TestWorker();
        var bundle = worker.Bash("sleep 303 >/dev/null 2>&1 </dev/null & disown; echo $! > child");
        var run = await worker.Run(bundle);
        Assert.Contains(run.Texts, text => text.StartsWith("Killed what the script had left behind: sleep (", StringComparison.Ordinal));
        Assert.DoesNotContain(run.Texts, text => text.Contains("holds its output open", StringComparison.Ordinal));
        Assert.Empty(worker.ProcessesOf(bundle.Ticket));
    }

    [Fact]
    public async Task A_grandchild_that_ends_soon_may_still_write()
    {
        await using var worker = new TestWorker();
        var run = await worker.Run(worker.Bash("(sleep 0.3; echo late) & exit 0"));
        Assert.Equal(["late"], run.Texts);
    }

    [Fact]
    public async Task What_a_run_may_keep_lives_on_when_its_ticket_is_forgotten_and_nothing_else_does()
    {
        await using var worker = new TestWorker();
        var keeping = worker.Bash("sleep 301 >/dev/null 2>&1 & echo $!", given => given with { KeepsLeftovers = true });
        var kept = int.Parse((await worker.Run(keeping)).Texts.First(), System.Globalization.CultureInfo.InvariantCulture);
        await worker.Host.Complete(keeping.Ticket, worker.Cancel);
        var other = worker.Bash("sleep 302 >/dev/null 2>&1 & echo $!");
        await worker.Run(other);
        await worker.Host.Complete(other.Ticket, worker.Cancel);

        Assert.Contains(kept, worker.ProcessesOf(keeping.Ticket).Select(stat => stat.Id));
        Assert.Empty(worker.ProcessesOf(other.Ticket));
        using var sleeping = System.Diagnostics.Process.GetProcessById(kept);
        sleeping.Kill();
    }
}
