using System.CommandLine;
using Longshore.Cli.Output;
using Longshore.Cli.Pools;
using Longshore.Cli.Verbs;
using Longshore.Client.Workers;

namespace Longshore.Cli.Workers;

/// <summary><c>worker list</c></summary>
internal sealed class WorkerList : Verb
{
    private readonly Option<string> pool = new("--pool") { Description = "Only the workers of this pool: name or id.", HelpName = "POOL" };

    public WorkerList(Desk desk)
        : base(desk, "list", "List the workers of the space, and how they are.",
            "longshore worker list",
            "longshore worker list --pool linux-build") => Options.Add(pool);

    protected override async Task<int> Run(Call call, CancellationToken cancel)
    {
        using var server = call.Connect();
        var space = await server.Space(cancel);
        var pools = (await space.Pools.All(cancel)).ToDictionary(p => p.Id, p => p.Name, StringComparer.OrdinalIgnoreCase);
        var workers = call.Get(pool) is { } wanted
            ? await space.Pools.Workers((await PoolChoice.Find(space, wanted, cancel)).Id, cancel)
            : await space.Workers.All(cancel);
        call.Show(workers, OutputJson.Default.ImmutableArrayWorkerDocument,
            new Column<WorkerDocument>("ID", w => w.Id),
            new("NAME", w => w.Name),
            new("POOLS", w => string.Join(", ", w.WorkerPoolIds.Select(id => pools.GetValueOrDefault(id, id)))),
            new("HEALTH", w => w.IsDisabled ? "Disabled" : w.HealthStatus),
            new("KIND", w => w.IsInProcess ? "built-in" : w.Endpoint?.CommunicationStyle),
            new("SYSTEM", w => w.OperatingSystem));
        return ExitCode.Done;
    }
}
