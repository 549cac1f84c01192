using System.Collections.Concurrent;
using System.Collections.Immutable;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;

namespace Longshore.Orchestration.Tasks;

/// <summary>Runs of this node as they stand now, and who wants to hear of changes. A view only: losing it loses nothing.</summary>
internal sealed class LiveRuns
{
    private readonly ConcurrentDictionary<ServerTaskId, Live> runs = new();
    private readonly ConcurrentDictionary<ServerTaskId, string> waits = new();
    private readonly ConcurrentDictionary<TaskNews, bool> listeners = new();

    public void Set(ServerTaskId task, TaskRun run)
    {
        runs.AddOrUpdate(task, _ => new Live(run, ImmutableDictionary<string, StepProgress>.Empty), (_, old) => old with { Run = run });
        Tell(task);
    }

    public void SetProgress(ServerTaskId task, string step, StepProgress progress)
    {
        if (!runs.TryGetValue(task, out var old)) return;
        runs.TryUpdate(task, old with { Progress = old.Progress.SetItem(step, progress) }, old);
        Tell(task);
    }

    public void Remove(ServerTaskId task) => runs.TryRemove(task, out _);

    /// <summary>The run and its progress, or null when it does not live here.</summary>
    public (TaskRun Run, ImmutableDictionary<string, StepProgress> Progress)? Find(ServerTaskId task) =>
        runs.TryGetValue(task, out var live) ? (live.Run, live.Progress) : null;

    /// <summary>Why queued tasks wait; replaces what was said before.</summary>
    public void SetWaits(IReadOnlyCollection<(ServerTaskId Task, string Reason)> now)
    {
        foreach (var gone in waits.Keys.Except(now.Select(wait => wait.Task)).ToList()) waits.TryRemove(gone, out _);
        foreach (var (task, reason) in now)
        {
            if (waits.TryGetValue(task, out var before) && before == reason) continue;
            waits[task] = reason;
            Tell(task);
        }
    }

    public string? WaitOf(ServerTaskId task) => waits.GetValueOrDefault(task);

    public void Tell(ServerTaskId task)
    {
        foreach (var listener in listeners.Keys) listener.Tell(task);
    }

    /// <param name="only">The one task of interest; null = all.</param>
    public TaskNews Listen(ServerTaskId? only)
    {
        var listener = new TaskNews(only);
        listeners[listener] = true;
        return listener;
    }

    /// <summary>Ends <see cref="Listen"/>.</summary>
    public void Forget(TaskNews listener)
    {
        listeners.TryRemove(listener, out _);
        listener.Dispose();
    }

    private sealed record Live(TaskRun Run, ImmutableDictionary<string, StepProgress> Progress);
}
