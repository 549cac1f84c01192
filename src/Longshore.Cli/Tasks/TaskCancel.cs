using System.Collections.Immutable;
using System.CommandLine;
using Longshore.Cli.Verbs;
using Longshore.Client.Tasks;

namespace Longshore.Cli.Tasks;

/// <summary><c>task cancel</c></summary>
internal sealed class TaskCancel : Verb
{
    private readonly Argument<string[]> tasks = new("TASK") { Description = "Ids like ServerTasks-12.", Arity = ArgumentArity.OneOrMore };

    public TaskCancel(Desk desk)
        : base(desk, "cancel",
            "Cancel tasks. What runs gets a chance to clean up and is then killed; the command returns at once. A task that has ended stays as it is.",
            "longshore task cancel ServerTasks-12",
            "longshore task cancel ServerTasks-12; longshore task wait ServerTasks-12") => Arguments.Add(tasks);

    protected override async Task<int> Run(Call call, CancellationToken cancel)
    {
        using var server = call.Connect();
        var space = await server.Space(cancel);
        var asked = ImmutableArray.CreateBuilder<TaskDocument>();
        foreach (var task in call.Get(tasks)) asked.Add(await space.Tasks.Cancel(task, cancel));
        call.Show(asked.ToImmutable(), OutputJson.Default.ImmutableArrayTaskDocument, TaskColumns.For(call.Time));
        return ExitCode.Done;
    }
}
