#if FAILPOINTS
using System.Globalization;
using System.Text;
using Longshore.Os.Processes;

namespace Longshore.Os.Failpoints;

/// <summary>
/// What happens at which pass. Text: rules <c>name:action@k</c>, separated by <c>;</c>. The name may end in <c>*</c> and then counts the passes of all names
/// that begin so; <c>k</c> counts from 1 (default). Actions: <c>kill</c>, <c>stop</c>, <c>delay=500ms</c>, <c>error</c>, <c>hang</c>. Text that begins with
/// <c>@</c> names a file: its rules count from the pass that first finds it, so that a test arms a program which runs already.
/// </summary>
public sealed class FailpointPlan
{
    private static readonly AsyncLocal<FailpointPlan?> OfFlow = new();
    private static readonly FailpointPlan? OfProcess = FromEnvironment();

    private readonly Lock gate = new();
    private readonly string? file;
    private readonly string? log;
    private Rule[] rules = [];

    /// <param name="text">The rules, or where they will be; empty = none.</param>
    /// <param name="log">File that gets a line with the name of each pass; null = none.</param>
    /// <exception cref="FormatException">A rule is not of the form above.</exception>
    public FailpointPlan(string text, string? log)
    {
        if (text.StartsWith('@')) file = text[1..];
        else rules = Parse(text);
        this.log = log;
    }

    /// <summary>The plan that counts for the caller; null: none.</summary>
    internal static FailpointPlan? Current => OfFlow.Value ?? OfProcess;

    /// <summary>From now on this plan counts for the caller and what it calls, instead of the process's: for tests that hold the failing part inside themselves.</summary>
    public void Follow() => OfFlow.Value = this;

    /// <summary>Counts the pass and does what the plan wants.</summary>
    /// <exception cref="IOException">The plan wants this pass to fail.</exception>
    public void Pass(string name)
    {
        if (log is not null) WriteLog(name);
        foreach (var rule in Armed())
        {
            if (!rule.Covers(name)) continue;
            lock (gate) rule.Passes++;
            if (rule.Passes == rule.At) Act(rule, name);
        }
    }

    private Rule[] Armed()
    {
        if (file is null) return rules;
        lock (gate)
        {
            if (rules.Length == 0 && File.Exists(file)) rules = Parse(File.ReadAllText(file));
            return rules;
        }
    }

    private static Rule[] Parse(string text) => [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Rule.Parse)];

    private static FailpointPlan? FromEnvironment()
    {
        var text = Environment.GetEnvironmentVariable("LONGSHORE_FAILPOINTS");
        var log = Environment.GetEnvironmentVariable("LONGSHORE_FAILPOINT_LOG");
        return text is null && log is null ? null : new FailpointPlan(text ?? "", log);
    }

    private static void Act(Rule rule, string name)
    {
        switch (rule.Action)
        {
            case "kill": SignalSelf(Signal.Kill); break;
            case "stop": SignalSelf(Signal.Stop); break;
            case "delay": WaitFor(rule.Delay); break;
            case "hang": WaitFor(Timeout.InfiniteTimeSpan); break;
            default: throw new IOException($"Failpoint {name}: the plan wants an error here.");
        }
    }

    private static void SignalSelf(Signal signal)
    {
        if (OperatingSystem.IsLinux()) _ = Signals.Send(Environment.ProcessId, signal);
        // The signal arrives at the latest when the call returns; nothing must happen after it.
        if (signal == Signal.Kill) WaitFor(Timeout.InfiniteTimeSpan);
    }

    private static void WaitFor(TimeSpan time)
    {
        using var never = new ManualResetEventSlim();
        never.Wait(time);
    }

    private void WriteLog(string name)
    {
        // One write in append mode: lines of several processes do not mix.
        using var file = File.Open(log!, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        file.Write(Encoding.UTF8.GetBytes(name + "\n"));
    }

    private sealed class Rule
    {
        public required string Name { get; init; }

        public required string Action { get; init; }

        public TimeSpan Delay { get; init; }

        public int At { get; init; }

        public int Passes { get; set; }

        public bool Covers(string name) => Name.EndsWith('*') ? name.StartsWith(Name[..^1], StringComparison.Ordinal) : name == Name;

        public static Rule Parse(string text)
        {
            var (head, count) = Cut(text, '@');
            var (name, what) = Cut(head, ':');
            var (action, delay) = Cut(what, '=');
            var isKnown = action is "kill" or "stop" or "error" or "hang" || (action == "delay" && delay.EndsWith("ms", StringComparison.Ordinal));
            if (name.Length == 0 || !isKnown) throw new FormatException($"'{text}' is no failpoint rule like name:kill@1 or name:delay=500ms@2.");
            return new Rule
            {
                Name = name,
                Action = action,
                Delay = action == "delay" ? TimeSpan.FromMilliseconds(int.Parse(delay[..^2], CultureInfo.InvariantCulture)) : TimeSpan.Zero,
                At = count.Length == 0 ? 1 : int.Parse(count, CultureInfo.InvariantCulture),
            };
        }

        private static (string Before, string After) Cut(string text, char at)
        {
            var index = text.IndexOf(at, StringComparison.Ordinal);
            return index < 0 ? (text, "") : (text[..index], text[(index + 1)..]);
        }
    }
}
#endif
