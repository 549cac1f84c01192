using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Longshore.Cli.Tasks.Live;
using Longshore.Cli.Verbs;
using Longshore.Client;
using Longshore.Client.Tasks;
using Longshore.Client.Tasks.Logs;

namespace Longshore.Cli.Tasks;

/// <summary><c>task log</c></summary>
internal sealed class TaskLog : Verb
{
    private readonly Argument<string> task = new("TASK") { Description = "An id like ServerTasks-12." };
    private readonly Option<bool> stored = new("--no-follow") { Description = "Print what is stored now and leave, also when the task still runs." };
    private readonly WatchOptions watching = new();

    public TaskLog(Desk desk)
        : base(desk, "log",
            "Print the log of a task. While the task runs the log is followed, through cut connections and restarts of the server; every line comes once.",
            "longshore task log ServerTasks-12",
            "longshore task log ServerTasks-12 --level warning",
            "longshore task log ServerTasks-12 --output json | jq -r .text")
    {
        Arguments.Add(task);
        Options.Add(stored);
        Options.Add(watching.Level);
        Subcommands.Add(new TaskLogVerify(desk));
    }

    protected override async Task<int> Run(Call call, CancellationToken cancel)
    {
        using var server = call.Connect();
        var space = await server.Space(cancel);
        var id = call.Get(task);
        if (call.Get(stored)) await PrintStored(call, space, id, cancel);
        else if (call.IsJson) await StreamJson(call, space, id, cancel);
        else await TaskWatches.UntilEnd(call, space, [new Watched(id, id)], call.Get(watching.Level), null, cancel);
        return ExitCode.Done;
    }

    private async Task StreamJson(Call call, SpaceClient space, string id, CancellationToken cancel)
    {
        await foreach (var happened in space.Logs.Follow(id, 1, cancel))
        {
            switch (happened)
            {
                case LogEvent.Lines lines:
                    WriteJson(call, lines.Batch);
                    break;
                case LogEvent.Cut cut:
                    call.Terminal.Note($"connection lost ({cut.Why}); trying again");
                    break;
                case LogEvent.Missing gap:
                    call.Terminal.Note($"the server does not have lines {gap.First} to {gap.Last}; see longshore task log verify {id}");
                    break;
            }
        }
    }

    private async Task PrintStored(Call call, SpaceClient space, string id, CancellationToken cancel)
    {
        var details = await space.Tasks.DetailsWithLog(id, cancel);
        ImmutableArray<LogLine> lines = [.. details.ActivityLogs.SelectMany(Lines).OrderBy(l => l.Number)];
        if (call.IsJson)
        {
            WriteJson(call, lines);
            return;
        }

        var tree = new StepTree();
        var view = new LogView(call.Terminal.Out, call.Terminal.OutPaint, call.Get(watching.Level), call.Time.LocalTimeZone);
        var printer = new LogPrinter(view, tree, "");
        printer.Begin(details.Task);
        var ends = tree.Learn(details);
        printer.Lines(lines);
        printer.Tell(ends, isQuiet: false);
        if (details.Task.IsCompleted) printer.Finish(details.Task);
        else printer.Note($"{details.Task.State}: the log goes on", Output.Ink.Dim);
    }

    private void WriteJson(Call call, ImmutableArray<LogLine> lines)
    {
        var least = call.Get(watching.Level);
        foreach (var line in lines)
            if (LineLevels.Of(line.Level) >= least) call.Terminal.Out.WriteLine(JsonSerializer.Serialize(line, LineJson.Default.LogLine));
        call.Terminal.Out.Flush();
    }

    private static IEnumerable<LogLine> Lines(ActivityNode node) => node.LogElements
        .Select(l => new LogLine(l.Number, l.OccurredAt, l.Category, node.Id, l.MessageText))
        .Concat(node.Children.SelectMany(Lines));
}
