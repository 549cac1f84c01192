using System.CommandLine;
using Longshore.Cli.Complaints;
using Longshore.Cli.Projects;
using Longshore.Cli.Verbs;
using Longshore.Client;
using Longshore.Client.Tasks;

namespace Longshore.Cli.Tasks;

/// <summary><c>task list</c></summary>
internal sealed class TaskList : Verb
{
    private readonly Option<string> project = new("--project", "-p") { Description = "Only tasks of this project: name or id.", HelpName = "PROJECT" };
    private readonly Option<string> environment = new("--environment", "-e") { Description = "Only tasks of this environment: name or id.", HelpName = "ENVIRONMENT" };
    private readonly Option<string> kind = new("--kind") { Description = "Only tasks of this kind, like Deploy or AdHocScript.", HelpName = "KIND" };
    private readonly Option<string[]> states = new("--state") { Description = "Only tasks in this state, like Executing or Failed; repeat it for more.", HelpName = "STATE" };
    private readonly Option<int> most = Take.Option(30);

    public TaskList(Desk desk)
        : base(desk, "list", "List tasks, newest first.",
            "longshore task list --state Executing --state Queued",
            "longshore task list --project hello-web --environment Production --take 5")
    {
        foreach (var option in (Option[])[project, environment, kind, states, most]) Options.Add(option);
        states.CompletionSources.Add(_ => ["Queued", "Executing", "Cancelling", "Success", "Failed", "Canceled", "TimedOut"]);
    }

    protected override async Task<int> Run(Call call, CancellationToken cancel)
    {
        using var server = call.Connect();
        var space = await server.Space(cancel);
        var tasks = await space.Tasks.List(new TaskFilter
        {
            ProjectId = call.Get(project) is { } name ? (await ProjectChoice.Find(space, name, cancel)).Id : null,
            EnvironmentId = call.Get(environment) is { } place ? await EnvironmentId(space, place, cancel) : null,
            Name = call.Get(kind),
            States = call.GetAll(states),
            Most = call.Get(most),
        }, cancel);
        call.Show(tasks, OutputJson.Default.ImmutableArrayTaskDocument, TaskColumns.For(call.Time));
        return ExitCode.Done;
    }

    private static async Task<string> EnvironmentId(SpaceClient space, string idOrName, CancellationToken cancel)
    {
        var found = (await space.Environments.All(cancel)).FirstOrDefault(e =>
            string.Equals(e.Id, idOrName, StringComparison.OrdinalIgnoreCase) || string.Equals(e.Name, idOrName, StringComparison.OrdinalIgnoreCase));
        return found?.Id ?? throw Complaint.Failed($"there is no environment '{idOrName}' in this space", "longshore environment list shows them");
    }
}
