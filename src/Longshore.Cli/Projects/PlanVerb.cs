using System.CommandLine;
using Longshore.Cli.Complaints;
using Longshore.Cli.Verbs;
using Longshore.Client;
using Longshore.Client.Projects;

namespace Longshore.Cli.Projects;

/// <summary><c>plan</c></summary>
internal sealed class PlanVerb : Verb
{
    private readonly Argument<string> project = new("PROJECT") { Description = "Name or id of the project." };
    private readonly Option<string> environment = new("--environment", "-e") { Description = "Where the deployment would go: name or id.", HelpName = "ENVIRONMENT", Required = true };
    private readonly Option<string> version = new("--version", "-v") { Description = "Plan this release instead of the process as it is.", HelpName = "VERSION" };

    public PlanVerb(Desk desk)
        : base(desk, "plan", "Say before deploying which step would run where and why: its targets, its pool, and every worker that was looked at. Changes nothing. Exit code 1 when a step would find nobody to run it.",
            "longshore plan hello-web --environment Test",
            "longshore plan hello-web -e Production -v 1.4.0")
    {
        Arguments.Add(project);
        Options.Add(environment);
        Options.Add(version);
    }

    protected override async Task<int> Run(Call call, CancellationToken cancel)
    {
        using var server = call.Connect();
        var space = await server.Space(cancel);
        var found = await ProjectChoice.Find(space, call.Get(project), cancel);
        var release = call.Get(version) is { } wanted ? await Release(space, found, wanted, cancel) : null;
        var plan = await space.Projects.Plan(found.Id, new PlanQuestion(call.Get(environment)!, release), cancel);
        if (call.IsJson) call.ShowJson(plan, OutputJson.Default.PlanDocument);
        else foreach (var line in PlanText.Of(plan)) call.Terminal.Out.WriteLine(line);
        return plan.Steps.Any(step => step is { WillRun: true, Worker: null }) ? ExitCode.Failed : ExitCode.Done;
    }

    private static async Task<string> Release(SpaceClient space, ProjectDocument project, string version, CancellationToken cancel)
    {
        // As many as a person would name from memory; older ones are planned over the API by id.
        const int Newest = 100;
        var releases = await space.Projects.NewestReleases(project.Id, Newest, cancel);
        return releases.FirstOrDefault(one => string.Equals(one.Version, version, StringComparison.OrdinalIgnoreCase))?.Id
            ?? throw Complaint.Failed($"'{version}' is not among the newest {Newest} releases of {project.Name}", "leave --version out to plan the process as it is");
    }
}
