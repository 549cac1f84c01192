using Longshore.Cli.Verbs;

namespace Longshore.Cli.Pools;

/// <summary><c>pool list</c></summary>
internal sealed class PoolList(Desk desk) : Verb(desk, "list", "List the worker pools of the space.",
    "longshore pool list",
    "longshore pool list --output json")
{
    protected override async Task<int> Run(Call call, CancellationToken cancel)
    {
        using var server = call.Connect();
        var space = await server.Space(cancel);
        call.Show(await space.Pools.All(cancel), OutputJson.Default.ImmutableArrayWorkerPoolDocument, PoolColumns.All);
        return ExitCode.Done;
    }
}
