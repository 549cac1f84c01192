using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Longshore.Domain.Machines;
using Longshore.Domain.Workers;
using Longshore.Domain.Workers.Health;
using Longshore.Steps.Bundles;
using Longshore.Steps.Journals;
using Longshore.Steps.Logs;
using Longshore.Steps.Tickets;
using Longshore.Storage.Secrets;
using Longshore.Templates;
using Longshore.Transports;

namespace Longshore.Orchestration.Workers.Health;

/// <summary>Runs the bash script of a policy on a machine, as a short run of its own beside the steps there (workers.md §5.6, §5.7).</summary>
internal sealed class HealthScripts(SecretVault vault, TimeProvider time)
{
    // A log that people read: what a script says beyond it counts, but is not kept.
    private const int MostLines = 100;
    private const int LongestLine = 500;

    // What only health scripts may call.
    private const string Functions = """
        echo_warning() { __longshore_print_at stdout-warning "$@"; }
        echo_error() { __longshore_print_at stdout-error "$@"; }
        fail_healthcheck() { __longshore_print_at stdout-error "${1:-The health check failed.}"; exit 1; }

        """;

    /// <param name="session">The machine.</param>
    /// <param name="subject">As it is stored.</param>
    /// <param name="body">The script; <c>#{}</c> is substituted here.</param>
    /// <param name="within">Longest it may run.</param>
    /// <param name="cancel">Gives up; the run is then ended there as far as the machine can be reached.</param>
    public async Task<ScriptAnswer> Run(IWorkerSession session, ICheckedMachine subject, string body, TimeSpan within, CancellationToken cancel)
    {
        var ticket = Ticket.Parse($"health-{subject.Key.Text.ToLowerInvariant()}-{Guid.NewGuid():N}");
        try
        {
            await session.Start(Bundle(ticket, subject, body, within), cancel);
            return await Watch(session, ticket, cancel);
        }
        finally
        {
            // Also when the check was given up: the machine must not keep a run that nobody asks for any more.
            await Forget(session, ticket);
        }
    }

    private StepBundle Bundle(Ticket ticket, ICheckedMachine subject, string body, TimeSpan within) => new()
    {
        Ticket = ticket,
        ActionType = "Octopus.Script",
        StepName = "Health check",
        Variables =
        [
            new("Octopus.Action.Script.ScriptSource", "Inline", IsSensitive: false),
            new("Octopus.Action.Script.Syntax", "Bash", IsSensitive: false),
            new("Octopus.Action.Script.SuppressEnvironmentLogging", "True", IsSensitive: false),
            new("Octopus.Action.Script.ScriptBody", Functions + Substituted(body, subject), IsSensitive: false),
        ],
        JournalKey = [.. vault.JournalKey(ticket.ToString())],
        Timeout = within,
    };

    private string Substituted(string body, ICheckedMachine subject)
    {
        var variables = new VariableDictionary(time: time);
        variables.Set("Octopus.Machine.Id", subject.Key.Text);
        variables.Set("Octopus.Machine.Name", subject.Name);
        variables.Set("Octopus.Space.Id", subject.Space.ToString());
        if (subject is Worker { Pools: [var first, ..] }) variables.Set("Octopus.WorkerPool.Id", first.ToString());
        return variables.Evaluate(body) ?? "";
    }

    private async Task<ScriptAnswer> Watch(IWorkerSession session, Ticket ticket, CancellationToken cancel)
    {
        var lines = ImmutableArray.CreateBuilder<HealthLine>();
        var failed = false;
        await foreach (var frame in session.Watch(ticket, 0, cancel))
        {
            if (frame.Kind == FrameKind.Log)
            {
                foreach (var line in LogBlock.Read(frame.Payload))
                {
                    var kind = KindOf(line);
                    failed |= kind == HealthLineKind.Error;
                    if (lines.Count < MostLines || kind != HealthLineKind.Info) Keep(lines, new(kind, line.At, Text(line)));
                }
            }
            if (frame.IsEnd) return new(lines.ToImmutable(), Failure(frame, failed));
        }
        throw new WorkerUnreachableException("The health script's end was not told.", mayHaveArrived: true);
    }

    // Beyond the bound the gravest stay: one of them decides the result.
    private static void Keep(ImmutableArray<HealthLine>.Builder lines, HealthLine line)
    {
        if (lines.Count >= MostLines)
        {
            if (lines.FirstOrDefault(kept => kept.Kind < line.Kind) is not { } lesser) return;
            lines.Remove(lesser);
        }
        lines.Add(line);
    }

    private static string? Failure(Frame end, bool failed) => end.Kind switch
    {
        FrameKind.Interrupted => $"The health script was interrupted: {FramePayload.Read<InterruptedFrame>(end).Reason}",
        _ => FramePayload.Read<ExitedFrame>(end) switch
        {
            { End: EndKind.Exited, Code: 0, Stop: StopReason.None } => null,
            { Message: { } says } => says,
            { Stop: StopReason.TimedOut } => "The health script ran longer than the check may take, and was stopped.",
            // What it said before it ended is told already.
            { End: EndKind.Exited } when failed => null,
            var exited => string.Create(CultureInfo.InvariantCulture, $"The health script ended with {(exited.End == EndKind.Signalled ? "signal" : "exit code")} {exited.Code}."),
        },
    };

    // A tool's chatter on standard error is no failure; what the script itself calls an error is.
    private static HealthLineKind KindOf(LogLine line) => line.Level switch
    {
        LogLevel.Warning => HealthLineKind.Warning,
        LogLevel.Error => line.FromStandardError ? HealthLineKind.Info : HealthLineKind.Error,
        LogLevel.Verbose or LogLevel.Info or LogLevel.Highlight or LogLevel.Wait => HealthLineKind.Info,
    };

    private static string Text(LogLine line)
    {
        var text = Encoding.UTF8.GetString(line.Text.Span);
        return text.Length <= LongestLine ? text : $"{text[..LongestLine]}…";
    }

    private async Task Forget(IWorkerSession session, Ticket ticket)
    {
        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(10), time);
        try
        {
            await session.Complete(ticket, bound.Token);
        }
        catch (Exception failed) when (failed is WorkerUnreachableException or OperationCanceledException or UnknownTicketException)
        {
            // It is gone, or out of reach: its own sweep of old runs takes the ticket.
        }
    }
}
