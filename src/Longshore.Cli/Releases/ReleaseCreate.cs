using System.CommandLine;
using Longshore.Cli.Output;
using Longshore.Cli.Projects;
using Longshore.Cli.Verbs;
using Longshore.Client.Releases;

namespace Longshore.Cli.Releases;

/// <summary><c>release create</c></summary>
internal sealed class ReleaseCreate : Verb
{
    private readonly Option<string> project = new("--project", "-p") { Description = "Name or id of the project.", HelpName = "PROJECT" };
    private readonly Option<string> version = new("--version", "-v") { Description = "The version. Without it the project's rule makes the next one.", HelpName = "VERSION" };
    private readonly Option<string> channel = new("--channel", "-c") { Description = "Name of the channel. Without it the default one.", HelpName = "CHANNEL" };
    private readonly Option<string[]> packages = new("--package") { Description = "The version for a step's package; repeat it for more. Others take the newest.", HelpName = "STEP:VERSION" };
    private readonly Option<string> notes = new("--notes") { Description = "Release notes in Markdown.", HelpName = "TEXT" };
    private readonly Option<bool> ignoreExisting = new("--ignore-existing") { Description = "Take a release that has this version already as it is." };

    public ReleaseCreate(Desk desk)
        : base(desk, "create", "Create a release: process, variables and packages of a project, frozen under a version.",
            "longshore release create --project hello-web",
            "longshore release create --project hello-web --version 1.4.0 --package \"Unpack:2.0.1\" --notes \"Faster start\"",
            "longshore release create --project hello-web --output json | jq -r .ReleaseVersion")
    {
        packages.Validators.Add(PackageVersion.Check);
        foreach (var option in (Option[])[project, version, channel, packages, notes, ignoreExisting]) Options.Add(option);
    }

    protected override async Task<int> Run(Call call, CancellationToken cancel)
    {
        using var server = call.Connect();
        var space = await server.Space(cancel);
        var name = await ProjectChoice.Name(call, call.Get(project), space, cancel);
        var created = await space.Releases.Create(new NewRelease
        {
            ProjectName = name,
            ReleaseVersion = call.Get(version),
            ChannelName = call.Get(channel),
            Packages = call.GetAll(packages),
            ReleaseNotes = call.Get(notes),
            IgnoreIfAlreadyExists = call.Get(ignoreExisting),
        }, cancel);
        call.ShowOne(created, OutputJson.Default.ReleaseCreated,
            new Column<ReleaseCreated>("PROJECT", _ => name),
            new("VERSION", r => r.ReleaseVersion),
            new("ID", r => r.ReleaseId));
        return ExitCode.Done;
    }
}
