using System.CommandLine;
using Longshore.Cli.Verbs;

namespace Longshore.Cli.Pools;

/// <summary><c>pool delete</c></summary>
internal sealed class PoolDelete : Verb
{
    private readonly Argument<string> pool = new("POOL") { Description = "Name, slug or id." };
    private readonly Option<bool> force = new("--force") { Description = "Delete it although something names it; steps that ask for it fail from then on, and say so." };

    public PoolDelete(Desk desk)
        : base(desk, "delete", "Delete a pool. Refused for the default pool, while it is the only pool of a worker, and (without --force) while something names it.",
            "longshore pool delete linux-build",
            "longshore pool delete linux-build --force")
    {
        Arguments.Add(pool);
        Options.Add(force);
    }

    protected override async Task<int> Run(Call call, CancellationToken cancel)
    {
        using var server = call.Connect();
        var space = await server.Space(cancel);
        var found = await PoolChoice.Find(space, call.Get(pool), cancel);
        await space.Pools.Delete(found.Id, call.Get(force), cancel);
        call.ShowOne(found, OutputJson.Default.WorkerPoolDocument, PoolColumns.All);
        return ExitCode.Done;
    }
}
