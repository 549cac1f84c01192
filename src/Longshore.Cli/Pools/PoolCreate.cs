using System.CommandLine;
using Longshore.Cli.Verbs;
using Longshore.Client.Pools;

namespace Longshore.Cli.Pools;

/// <summary><c>pool create</c></summary>
internal sealed class PoolCreate : Verb
{
    private readonly Option<string> name = new("--name", "-n") { Description = "Its name; unique in the space.", HelpName = "NAME" };
    private readonly Option<string> description = new("--description") { Description = "What it is for.", HelpName = "TEXT" };
    private readonly Option<bool> isDefault = new("--default") { Description = "Make it the default pool at once: steps that name no pool run there." };

    public PoolCreate(Desk desk)
        : base(desk, "create", "Create a worker pool.",
            "longshore pool create --name linux-build",
            "longshore pool create --name linux-build --description \"Builds on Linux\" --default")
    {
        Options.Add(name);
        Options.Add(description);
        Options.Add(isDefault);
    }

    protected override async Task<int> Run(Call call, CancellationToken cancel)
    {
        var wanted = call.Get(name) ?? await call.Ask.Text("Name of the pool", "--name", cancel);
        using var server = call.Connect();
        var space = await server.Space(cancel);
        var created = await space.Pools.Create(new PoolChange { Name = wanted, Description = call.Get(description), IsDefault = call.Get(isDefault) }, cancel);
        call.ShowOne(created, OutputJson.Default.WorkerPoolDocument, PoolColumns.All);
        return ExitCode.Done;
    }
}
