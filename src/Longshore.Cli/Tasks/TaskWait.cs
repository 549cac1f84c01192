using System.Collections.Immutable;
using System.CommandLine;
using Longshore.Cli.Complaints;
using Longshore.Cli.Output;
using Longshore.Cli.Tasks.Live;
using Longshore.Cli.Verbs;

namespace Longshore.Cli.Tasks;

/// <summary><c>task wait</c></summary>
internal sealed class TaskWait : Verb
{
    private readonly Argument<string[]> tasks = new("TASK") { Description = "Ids like ServerTasks-12.", Arity = ArgumentArity.OneOrMore };
    private readonly WatchOptions watching = new();

    public TaskWait(Desk desk)
        : base(desk, "wait", "Wait until tasks have ended. The exit code is 1 when one of them failed or was canceled.",
            "longshore task wait ServerTasks-12",
            "longshore task wait ServerTasks-12 ServerTasks-13 --timeout 10m")
    {
        Arguments.Add(tasks);
        Options.Add(watching.Timeout);
    }

    protected override async Task<int> Run(Call call, CancellationToken cancel)
    {
        ImmutableArray<string> wanted = [.. call.Get(tasks).Distinct(StringComparer.OrdinalIgnoreCase)];
        var limit = call.Get(watching.Timeout);
        using var server = call.Connect();
        var space = await server.Space(cancel);
        using var bound = limit is { } most ? new CancellationTokenSource(most, call.Time) : new CancellationTokenSource();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, bound.Token);
        try
        {
            var ended = await space.Tasks.WaitFor(wanted, task => call.Terminal.Note($"{task.Id}: {task.State}"), either.Token);
            call.Show(ended, OutputJson.Default.ImmutableArrayTaskDocument, TaskColumns.For(call.Time));
            return TaskWatches.ExitCodeOf(ended);
        }
        catch (OperationCanceledException) when (bound.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw Complaint.Failed($"not ended within {Elapsed.Text(limit!.Value)}", $"longshore task log {wanted[0]} shows what it does; longshore task cancel ends it");
        }
    }
}
