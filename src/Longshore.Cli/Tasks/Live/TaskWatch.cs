using Longshore.Cli.Output;
using Longshore.Client;
using Longshore.Client.Tasks;
using Longshore.Client.Tasks.Logs;

namespace Longshore.Cli.Tasks.Live;

/// <summary>Follows one task to its end and prints its log on the way.</summary>
internal sealed class TaskWatch(SpaceClient space, string taskId, LogPrinter printer, StepTree tree, TimeProvider time) : IDisposable
{
    // Shorter would ask the server for every pause of a script, longer would leave a person wondering what runs.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    // Lines and looks at the tree come from two loops; one writes at a time.
    private readonly SemaphoreSlim turn = new(1);
    private readonly HashSet<string> notes = new(StringComparer.Ordinal);
    private long lastLine = time.GetTimestamp();

    /// <summary>Returns the task as it ended.</summary>
    /// <param name="from">The number of the first line to print, from 1.</param>
    /// <param name="cancel">Stops watching; the task goes on.</param>
    public async Task<TaskDocument> UntilEnd(long from, CancellationToken cancel)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        printer.Begin(await space.Tasks.Get(taskId, cancel));
        var looking = LookWhileQuiet(ended.Token);
        try
        {
            await foreach (var happened in space.Logs.Follow(taskId, from, cancel)) await Take(happened, cancel);
        }
        finally
        {
            await ended.CancelAsync();
            await looking;
        }

        // The stream says that the task has ended a moment before or after its document does.
        var task = (await space.Tasks.WaitFor([taskId], _ => { }, cancel))[0];
        var details = await space.Tasks.Details(taskId, tail: 1, cancel);
        printer.Tell(tree.Learn(details), isQuiet: false);
        printer.Finish(task);
        return task;
    }

    public void Dispose() => turn.Dispose();

    private async Task Take(LogEvent happened, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            switch (happened)
            {
                case LogEvent.Lines lines:
                    lastLine = time.GetTimestamp();
                    if (lines.Batch.Any(l => tree.Find(l.Node) is null)) await Look(isQuiet: false, cancel);
                    printer.Lines(lines.Batch);
                    break;
                case LogEvent.Cut cut:
                    printer.Note($"connection lost ({cut.Why}); trying again in {Elapsed.Text(cut.Wait)}, the task goes on", Ink.Yellow);
                    break;
                case LogEvent.Missing gap:
                    printer.Note($"the server does not have lines {gap.First} to {gap.Last}; see longshore task log verify {taskId}", Ink.Red);
                    break;
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Steps start, progress and end without a line; whoever watches wants to know what runs all the same.</summary>
    private async Task LookWhileQuiet(CancellationToken ended)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Quiet, time, ended);
                if (time.GetElapsedTime(lastLine) < Quiet) continue;
                await turn.WaitAsync(ended);
                try
                {
                    await Look(isQuiet: true, ended);
                }
                finally
                {
                    turn.Release();
                }
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The log has ended, and with it the wish to look.
        }
    }

    private async Task Look(bool isQuiet, CancellationToken cancel)
    {
        TaskDetails seen;
        try
        {
            seen = await space.Tasks.Details(taskId, tail: 1, cancel);
        }
        catch (CallFailedException)
        {
            // Only a look: the log itself reports an unreachable server, and its lines are printed with or without a heading.
            return;
        }

        printer.Tell(tree.Learn(seen), isQuiet);
        if (seen.Task.State == "Queued") Once("queued: waits for its turn");
        if (seen.Task.HasPendingInterruptions) Once("waits for a person: answer it in the portal");
    }

    private void Once(string note)
    {
        if (notes.Add(note)) printer.Note(note, Ink.Yellow);
    }
}
