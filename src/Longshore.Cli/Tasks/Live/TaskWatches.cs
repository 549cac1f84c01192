using System.Collections.Immutable;
using Longshore.Cli.Complaints;
using Longshore.Cli.Output;
using Longshore.Cli.Verbs;
using Longshore.Client;
using Longshore.Client.Tasks;

namespace Longshore.Cli.Tasks.Live;

/// <summary>Follows tasks side by side until all have ended, a time limit passes or the person lets go.</summary>
internal static class TaskWatches
{
    /// <summary>Prints the logs and returns the tasks as they ended, in the order given.</summary>
    /// <param name="call">Where the logs go: the data stream, or the error stream when the data goes to a program.</param>
    /// <param name="space">Where the tasks live.</param>
    /// <param name="tasks">At least one.</param>
    /// <param name="least">Lines below this level are left out.</param>
    /// <param name="limit">How long to wait at most; null for as long as it takes.</param>
    /// <param name="cancel">Ctrl-C: stops watching and says how to go on.</param>
    /// <exception cref="Complaint">The limit has passed. The tasks go on.</exception>
    public static async Task<ImmutableArray<TaskDocument>> UntilEnd(
        Call call, SpaceClient space, ImmutableArray<Watched> tasks, LineLevel least, TimeSpan? limit, CancellationToken cancel)
    {
        var terminal = call.Terminal;
        var view = call.IsJson
            ? new LogView(terminal.Error, terminal.ErrorPaint, least, call.Time.LocalTimeZone)
            : new LogView(terminal.Out, terminal.OutPaint, least, call.Time.LocalTimeZone);
        using var bound = limit is { } most ? new CancellationTokenSource(most, call.Time) : new CancellationTokenSource();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, bound.Token);
        try
        {
            return [.. await Task.WhenAll(tasks.Select(task => Watch(task, tasks.Length > 1, either.Token)))];
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            foreach (var hint in Hints(tasks)) terminal.Note(hint);
            throw;
        }
        catch (OperationCanceledException) when (bound.IsCancellationRequested)
        {
            throw Complaint.Failed(
                $"not ended within {Elapsed.Text(limit!.Value)}; {Ids(tasks)} goes on without you",
                $"longshore task wait {Ids(tasks)}, or longshore task cancel {Ids(tasks)}");
        }

        async Task<TaskDocument> Watch(Watched task, bool hasNeighbours, CancellationToken stop)
        {
            var tree = new StepTree();
            var printer = new LogPrinter(view, tree, hasNeighbours ? TerminalText.Clean(task.Label) : "");
            using var watch = new TaskWatch(space, task.Id, printer, tree, call.Time);
            return await watch.UntilEnd(1, stop);
        }
    }

    /// <summary>1 when a task did not end as it should.</summary>
    public static int ExitCodeOf(ImmutableArray<TaskDocument> ended) =>
        ended.All(t => t.FinishedSuccessfully) ? ExitCode.Done : ExitCode.Failed;

    private static ImmutableArray<string> Hints(ImmutableArray<Watched> tasks) =>
    [
        "",
        $"{Ids(tasks)} goes on without you.",
        $"watch again: longshore task log {tasks[0].Id}",
        $"cancel:      longshore task cancel {Ids(tasks)}",
    ];

    private static string Ids(ImmutableArray<Watched> tasks) => string.Join(' ', tasks.Select(t => t.Id));
}
