using System.Collections.Immutable;
using System.CommandLine;
using Longshore.Cli.Complaints;
using Longshore.Cli.Output;
using Longshore.Cli.Projects;
using Longshore.Cli.Tasks;
using Longshore.Cli.Tasks.Live;
using Longshore.Cli.Verbs;
using Longshore.Client;
using Longshore.Client.Deployments;

namespace Longshore.Cli.Releases;

/// <summary><c>release deploy</c></summary>
internal sealed class ReleaseDeploy : Verb
{
    private const string Latest = "latest";

    private readonly Option<string> project = new("--project", "-p") { Description = "Name or id of the project.", HelpName = "PROJECT" };
    private readonly Option<string> version = new("--version", "-v") { Description = "The version of the release, or latest for the newest one.", HelpName = "VERSION|latest" };
    private readonly Option<string[]> environments = new("--environment", "-e") { Description = "Where to; repeat it for more.", HelpName = "ENVIRONMENT" };
    private readonly Option<string[]> variables = new("--variable") { Description = "The value of a prompted variable; repeat it for more.", HelpName = "NAME:VALUE" };
    private readonly Option<bool> wait = new("--wait", "-w") { Description = "Show the live log and wait for the end; the exit code is 1 when a deployment failed." };
    private readonly WatchOptions watching = new();

    public ReleaseDeploy(Desk desk)
        : base(desk, "deploy", "Deploy a release to one or more environments. With --wait, Ctrl-C leaves the deployment running and says how to cancel it.",
            "longshore release deploy --project hello-web --version latest --environment Test --wait",
            "longshore release deploy -p hello-web -v 1.4.0 -e Staging -e Production --wait --timeout 30m",
            "longshore release deploy -p hello-web -v 1.4.0 -e Test --variable \"Greeting:Hello there\"")
    {
        variables.Validators.Add(VariableValue.Check);
        foreach (var option in (Option[])[project, version, environments, variables, wait]) Options.Add(option);
        watching.AddTo(this);
    }

    protected override async Task<int> Run(Call call, CancellationToken cancel)
    {
        using var server = call.Connect();
        var space = await server.Space(cancel);

        // 1. What and where to
        var name = await ProjectChoice.Name(call, call.Get(project), space, cancel);
        var release = await Version(call, space, name, cancel);
        var places = await Places(call, space, cancel);

        // 2. On its way
        var started = await space.Deployments.Start(new NewDeployment
        {
            ProjectName = name,
            ReleaseVersion = release,
            EnvironmentNames = places,
            Variables = VariableValue.Read(call.GetAll(variables)),
        }, cancel);
        ImmutableArray<DeploymentResult> results =
            [.. started.Select((s, i) => new DeploymentResult(i < places.Length ? places[i] : "", s.DeploymentId, s.ServerTaskId, "Queued"))];
        if (!call.Get(wait))
        {
            Show(call, results);
            return ExitCode.Done;
        }

        // 3. To its end
        var ended = await TaskWatches.UntilEnd(
            call, space, [.. results.Select(r => new Watched(r.TaskId, r.Environment))],
            call.Get(watching.Level), call.Get(watching.Timeout), cancel);
        if (call.IsJson) Show(call, [.. results.Zip(ended, (result, task) => result with { State = task.State })]);
        return TaskWatches.ExitCodeOf(ended);
    }

    private async Task<string> Version(Call call, SpaceClient space, string projectName, CancellationToken cancel)
    {
        var typed = call.Get(version) ?? await call.Ask.OneOf("Release", "--version", () => Releases(space, projectName, cancel), cancel);
        if (!string.Equals(typed, Latest, StringComparison.OrdinalIgnoreCase)) return typed;
        var project = await ProjectChoice.Find(space, projectName, cancel);
        var newest = await space.Projects.NewestReleases(project.Id, 1, cancel);
        return newest is [var first, ..]
            ? first.Version
            : throw Complaint.Failed($"project '{projectName}' has no release yet", $"longshore release create --project \"{projectName}\"");
    }

    private async Task<ImmutableArray<string>> Places(Call call, SpaceClient space, CancellationToken cancel) =>
        call.GetAll(environments) is { IsEmpty: false } typed
            ? typed
            : [await call.Ask.OneOf("Environment", "--environment", async () => [.. (await space.Environments.All(cancel)).Select(e => e.Name)], cancel)];

    private static async Task<ImmutableArray<string>> Releases(SpaceClient space, string projectName, CancellationToken cancel)
    {
        var project = await ProjectChoice.Find(space, projectName, cancel);
        return [.. (await space.Projects.NewestReleases(project.Id, 50, cancel)).Select(r => r.Version)];
    }

    private static void Show(Call call, ImmutableArray<DeploymentResult> results) =>
        call.Show(results, OutputJson.Default.ImmutableArrayDeploymentResult,
            new Column<DeploymentResult>("ENVIRONMENT", r => r.Environment),
            new("DEPLOYMENT", r => r.DeploymentId),
            new("TASK", r => r.TaskId),
            new("STATE", r => r.State));
}
