using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Orchestration.Tasks.Effects;
using Longshore.Orchestration.Tasks.Logs;
using Longshore.Orchestration.Workers;
using Longshore.Os.Failpoints;
using Longshore.Storage.Records;
using Longshore.Storage.Tasks;
using Microsoft.Extensions.Logging;

namespace Longshore.Orchestration.Tasks;

/// <summary>
/// Drives one task: takes observations one at a time, decides, stores the events, and only then begins the effects
/// (architecture.md §2, rule 1). Everything after a crash follows from the stored events.
/// </summary>
internal sealed class RunLoop(
    ServerTaskId task, TaskHistory history, EventLog eventLog, RunEffects effects, LiveRuns live, WorkerBell workers, TimeProvider time, ILogger<RunLoop> log)
    : IAsyncDisposable
{
    // 1,024 observations: a task has at most one effect per step under way; a full inbox slows whoever reports.
    private readonly Channel<Seen> inbox = Channel.CreateBounded<Seen>(new BoundedChannelOptions(1_024) { FullMode = BoundedChannelFullMode.Wait, SingleReader = true });
    private readonly CancellationTokenSource stopping = new();
    private readonly WorkerBell changes = new();
    private System.Threading.Tasks.Task pump = System.Threading.Tasks.Task.CompletedTask;
    private readonly ConcurrentDictionary<string, bool> given = new();
    private ServerTask? row;

    public ServerTaskId Task { get; } = task;

    public TaskRun Run { get; private set; } = TaskRun.New;

    /// <summary>The step waits for a machine; false: it has one, or was cancelled meanwhile.</summary>
    public bool Wants(string step) => Run.State == RunState.Executing && Run.Find(step) is { State: StepState.Leasing };

    /// <summary>Completes at the next change of the run.</summary>
    public System.Threading.Tasks.Task Changed => changes.Next;

    /// <summary>Ends when this node lets the run go; the run itself lives on in its events and on its worker.</summary>
    public CancellationToken Stopping => stopping.Token;

    /// <summary>The ticket was given by this loop, not by one before a restart.</summary>
    public bool HasGiven(string ticket) => given.ContainsKey(ticket);

    /// <summary>Folds the stored events, repeats their log lines (repeats change nothing) and begins again whatever has no result.</summary>
    public async Task Start()
    {
        row = await history.Find(Task, Stopping) ?? throw new InvalidOperationException($"{Task} does not exist.");
        var events = await history.Read(Task, Stopping);
        Run = TaskRun.Fold(events);
        live.Set(Task, Run);
        for (var i = 0; i < events.Length; i++) eventLog.Write(Task, Run, i + 1, events[i]);
        pump = System.Threading.Tasks.Task.Run(Pump);
        foreach (var effect in RunRules.Resume(Run)) effects.Begin(effect, this);
        if (Run.State == RunState.Finished) effects.Begin(new Effect.AnnounceEnd(Run.Result!.Value), this);
    }

    /// <summary>Returns once the observation's events are durable and its effects have begun.</summary>
    public async Task Observe(Observation seen)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await inbox.Writer.WriteAsync(new Seen(seen, done), Stopping);
        await done.Task.WaitAsync(Stopping);
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        inbox.Writer.TryComplete();
        await pump;
        live.Remove(Task);
        stopping.Dispose();
    }

    private async Task Pump()
    {
        try
        {
            await foreach (var seen in inbox.Reader.ReadAllAsync(Stopping))
            {
                await Take(seen.What);
                seen.Done.TrySetResult();
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // This node lets go; the next owner folds the events.
        }
        catch (StaleRecordException stale)
        {
            log.RunHasAnotherOwner(Task, stale);
            await stopping.CancelAsync();
        }
    }

    private async Task Take(Observation seen)
    {
        var decision = RunRules.Decide(Run, seen);
        if (!decision.Events.IsEmpty)
        {
            await Store(decision.Events);
            Failpoint.Pass("server.events-stored");
            foreach (var happened in decision.Events)
            {
                Run = Run.Apply(happened);
                if (happened is TaskEvent.WorkerLeased leased) given[leased.Ticket] = true;
                eventLog.Write(Task, Run, Run.Sequence, happened);
            }
            live.Set(Task, Run);
            changes.Ring();
            if (decision.Events.Any(Frees)) workers.Ring();
        }
        foreach (var effect in decision.Effects) effects.Begin(effect, this);
    }

    /// <summary>A lease has ended with it, or a place in the queue before a machine: somebody may be waiting for that.</summary>
    private static bool Frees(TaskEvent happened) =>
        happened is TaskEvent.StepFinished or TaskEvent.WorkerDropped or TaskEvent.CancelRequested or TaskEvent.FailRequested or TaskEvent.WorkerAwaited { Machine: not null };

    /// <summary>Nothing may be forgotten because the database is away: tries until it is stored, at most one try a second.</summary>
    private async Task Store(ImmutableArray<TaskEvent> events)
    {
        while (true)
        {
            try
            {
                await history.Append(Task, Run.Sequence, events, EventAudit.Of(row!, events), Stopping);
                return;
            }
            catch (Exception broken) when (broken is not StaleRecordException && !stopping.IsCancellationRequested)
            {
                log.EventsNotStored(Task, broken);
                await System.Threading.Tasks.Task.Delay(TimeSpan.FromSeconds(1), time, Stopping);
            }
        }
    }

    private readonly record struct Seen(Observation What, TaskCompletionSource Done);
}
