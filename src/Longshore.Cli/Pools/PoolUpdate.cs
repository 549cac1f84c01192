using System.CommandLine;
using Longshore.Cli.Verbs;
using Longshore.Client.Pools;

namespace Longshore.Cli.Pools;

/// <summary><c>pool update</c></summary>
internal sealed class PoolUpdate : Verb
{
    private readonly Argument<string> pool = new("POOL") { Description = "Name, slug or id." };
    private readonly Option<string> name = new("--name", "-n") { Description = "Its new name.", HelpName = "NAME" };
    private readonly Option<string> description = new("--description") { Description = "What it is for.", HelpName = "TEXT" };

    public PoolUpdate(Desk desk)
        : base(desk, "update", "Rename a pool or describe it anew. Processes and variables that name it by id are not affected.",
            "longshore pool update linux-build --name linux",
            "longshore pool update linux --description \"Builds and tests on Linux\"")
    {
        Arguments.Add(pool);
        Options.Add(name);
        Options.Add(description);
    }

    protected override async Task<int> Run(Call call, CancellationToken cancel)
    {
        using var server = call.Connect();
        var space = await server.Space(cancel);
        var found = await PoolChoice.Find(space, call.Get(pool), cancel);
        var changed = await space.Pools.Change(found.Id, new PoolChange { Name = call.Get(name), Description = call.Get(description) }, cancel);
        call.ShowOne(changed, OutputJson.Default.WorkerPoolDocument, PoolColumns.All);
        return ExitCode.Done;
    }
}
