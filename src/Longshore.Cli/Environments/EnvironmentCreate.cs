using System.CommandLine;
using Longshore.Cli.Output;
using Longshore.Cli.Verbs;
using Longshore.Client.Environments;

namespace Longshore.Cli.Environments;

/// <summary><c>environment create</c></summary>
internal sealed class EnvironmentCreate : Verb
{
    private readonly Option<string> name = new("--name", "-n") { Description = "Its name; unique in the space.", HelpName = "NAME" };
    private readonly Option<string> description = new("--description") { Description = "What it is for.", HelpName = "TEXT" };

    public EnvironmentCreate(Desk desk)
        : base(desk, "create", "Create an environment.",
            "longshore environment create --name Test",
            "longshore environment create --name Production --description \"What customers see\"")
    {
        Options.Add(name);
        Options.Add(description);
    }

    protected override async Task<int> Run(Call call, CancellationToken cancel)
    {
        var wanted = call.Get(name) ?? await call.Ask.Text("Name of the environment", "--name", cancel);
        using var server = call.Connect();
        var space = await server.Space(cancel);
        var created = await space.Environments.Create(new NewEnvironment(wanted, call.Get(description)), cancel);
        call.ShowOne(created, OutputJson.Default.EnvironmentDocument, EnvironmentColumns.All);
        return ExitCode.Done;
    }
}
