using Longshore.Cli.Output;
using Longshore.Cli.Verbs;
using Longshore.Client.Pools;

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
        call.Show(await space.Pools.All(cancel), OutputJson.Default.ImmutableArrayWorkerPoolDocument,
            new Column<WorkerPoolDocument>("ID", p => p.Id),
            new("NAME", p => p.Name),
            new("DEFAULT", p => p.IsDefault ? "yes" : ""),
            new("DESCRIPTION", p => p.Description));
        return ExitCode.Done;
    }
}
