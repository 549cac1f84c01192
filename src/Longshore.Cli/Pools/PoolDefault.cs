using System.CommandLine;
using Longshore.Cli.Verbs;
using Longshore.Client.Pools;

namespace Longshore.Cli.Pools;

/// <summary><c>pool default</c></summary>
internal sealed class PoolDefault : Verb
{
    private readonly Argument<string> pool = new("POOL") { Description = "Name, slug or id." };

    public PoolDefault(Desk desk)
        : base(desk, "default", "Make a pool the default one: steps that name no pool run on its workers from their next run on.",
            "longshore pool default linux-build")
    {
        Arguments.Add(pool);
    }

    protected override async Task<int> Run(Call call, CancellationToken cancel)
    {
        using var server = call.Connect();
        var space = await server.Space(cancel);
        var found = await PoolChoice.Find(space, call.Get(pool), cancel);
        var changed = await space.Pools.Change(found.Id, new PoolChange { IsDefault = true }, cancel);
        call.ShowOne(changed, OutputJson.Default.WorkerPoolDocument, PoolColumns.All);
        return ExitCode.Done;
    }
}
