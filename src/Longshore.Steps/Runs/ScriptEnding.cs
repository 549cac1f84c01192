using System.Globalization;
using System.Runtime.Versioning;
using Longshore.Os.Failpoints;
using Longshore.Os.Processes;
using Longshore.Steps.Journals;
using Longshore.Steps.Logs;

namespace Longshore.Steps.Runs;

/// <summary>
/// Brings a run to its end: decides which of normal end, cancel and time-out it is (the first that is seen), asks everything to end, and kills what does
/// not. Its owner calls <see cref="Advance"/> after each wait; all state belongs to that one thread.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed class ScriptEnding(ChildReaper reaper, RunPaths paths, TimeSpan? timeout, TimeSpan grace, bool keepsLeftovers, JournalOutput output, TimeProvider time)
{
    // A grandchild may hold the pipes or write its last file after the script's end: this long it may.
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(2);

    // Whatever survives SIGKILL for so long hangs in the kernel or belongs to another user (reliability.md I12).
    private static readonly TimeSpan Unkillable = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);

    private readonly ProcessHunt hunt = new(new ProcessQuarry { Ancestor = Environment.ProcessId, Session = Environment.ProcessId, Mark = paths.Mark });
    private readonly long started = time.GetTimestamp();
    private long? ended;
    private long? asked;
    private long? hunting;

    /// <summary>How the script ended; null while it runs.</summary>
    public ProcessEnd? End { get; private set; }

    /// <summary>Why it was made to end; <see cref="StopReason.None"/> when it ended by itself.</summary>
    public StopReason Stop { get; private set; }

    /// <summary>Nothing of the run lives any more, or cannot be killed.</summary>
    public bool IsOver { get; private set; }

    /// <summary>When <see cref="Advance"/> has something to do at the latest; null = when news come.</summary>
    public TimeSpan? DueIn =>
        hunting is not null ? BetweenLooks
        : asked is { } since ? grace - time.GetElapsedTime(since)
        : ended is { } when ? Drain - time.GetElapsedTime(when)
        : timeout - time.GetElapsedTime(started);

    /// <param name="wish">What is wanted from outside.</param>
    /// <param name="pipesClosed">Nobody holds the script's pipes.</param>
    public void Advance(StopReason wish, bool pipesClosed)
    {
        var childless = reaper.IsChildless;
        if (End is null && reaper.End is { } end) (End, ended) = (end, time.GetTimestamp());
        if (childless && End is null) throw new IOException("The end of the script's process was not seen.");

        if (End is null && Stop == StopReason.None)
        {
            if (wish != StopReason.None) Ask(wish);
            else if (time.GetElapsedTime(started) >= timeout) Ask(StopReason.TimedOut);
        }
        if (hunting is { } since) Hunt(since);
        else if (childless && pipesClosed) IsOver = true;
        else if (keepsLeftovers && wish == StopReason.None && asked is null && ended is { } when) Leave(when, pipesClosed);
        else if (asked is not null || ended is not null) KillWhenDue(wish, pipesClosed);
    }

    private void Ask(StopReason reason)
    {
        Failpoint.Pass("step.stop-begun");
        (Stop, asked) = (reason, time.GetTimestamp());
        var why = reason switch
        {
            StopReason.TimedOut => $"The script ran longer than its limit of {Words(timeout!.Value)}.",
            StopReason.Canceled => "The step was cancelled.",
            StopReason.Terminated => "The worker is going down.",
            StopReason.None => "",
        };
        output.Say(reason == StopReason.TimedOut ? LogLevel.Error : LogLevel.Warning, $"{why} SIGTERM was sent to the script and all it started; what lives after {Words(grace)} is killed.");
        hunt.Ask();
    }

    /// <summary>After a normal end what the script started may live on, when its author wants that (reliability.md F-EXE-PIPE-02).</summary>
    private void Leave(long when, bool pipesClosed)
    {
        if (!pipesClosed && time.GetElapsedTime(when) < Drain) return;
        output.Say(LogLevel.Verbose, "The script has ended; processes that it started live on, as the step is set to keep them.");
        IsOver = true;
    }

    private void KillWhenDue(StopReason wish, bool pipesClosed)
    {
        // A wish that comes after the script's end changes nothing but our patience with what it left behind.
        if (DueIn > TimeSpan.Zero && (asked is not null || wish == StopReason.None)) return;
        if (asked is not null) output.Say(LogLevel.Warning, $"The script or something it started had not ended after {Words(grace)}: SIGKILL was sent.");
        else if (!pipesClosed) output.Say(LogLevel.Verbose, $"The script has ended, but something it started holds its output open. Waited {Words(Drain)}.");
        hunting = time.GetTimestamp();
        Failpoint.Pass("step.kill-begun");
        Hunt(hunting.Value);
    }

    private void Hunt(long since)
    {
        // The kernel has handed us every orphan, so having no child is final; the looks are for what a mark or the session alone connects with us.
        var gone = hunt.Round() && reaper.IsChildless;
        if (!gone && time.GetElapsedTime(since) < Unkillable) return;
        if (!gone) output.Say(LogLevel.Error, $"Could not kill all processes of the script within {Words(Unkillable)}.");
        if (Stop == StopReason.None && hunt.Killed.Count > 0) output.Say(LogLevel.Info, $"Killed what the script had left behind: {Names()}.");
        IsOver = true;
    }

    private string Names() =>
        string.Join(", ", hunt.Killed.Take(10).Select(stat => string.Create(CultureInfo.InvariantCulture, $"{stat.Name} ({stat.Id})")))
        + (hunt.Killed.Count > 10 ? string.Create(CultureInfo.InvariantCulture, $" and {hunt.Killed.Count - 10} more") : "");

    private static string Words(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} s");
}
