using System.CommandLine;
using Longshore.Cli.Verbs;
using Longshore.Cli.Workers;

namespace Longshore.Cli.Pools;

/// <summary><c>pool show</c></summary>
internal sealed class PoolShow : Verb
{
    private readonly Argument<string> pool = new("POOL") { Description = "Name, slug or id." };

    public PoolShow(Desk desk)
        : base(desk, "show", "Show a pool and the workers in it.",
            "longshore pool show linux-build")
    {
        Arguments.Add(pool);
    }

    protected override async Task<int> Run(Call call, CancellationToken cancel)
    {
        using var server = call.Connect();
        var space = await server.Space(cancel);
        var found = await PoolChoice.Find(space, call.Get(pool), cancel);
        if (call.IsJson)
        {
            call.ShowJson(found, OutputJson.Default.WorkerPoolDocument);
            return ExitCode.Done;
        }
        call.ShowOne(found, OutputJson.Default.WorkerPoolDocument, PoolColumns.All);
        call.Terminal.Out.WriteLine();
        call.Show(await space.Pools.Workers(found.Id, cancel), OutputJson.Default.ImmutableArrayWorkerDocument, WorkerColumns.Of());
        return ExitCode.Done;
    }
}
