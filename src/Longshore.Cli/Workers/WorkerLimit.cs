using System.CommandLine;
using Longshore.Cli.Verbs;
using Longshore.Client.Workers;

namespace Longshore.Cli.Workers;

/// <summary><c>worker limit</c></summary>
internal sealed class WorkerLimit : Verb
{
    private readonly Argument<string> worker = new("WORKER") { Description = "Name or id." };
    private readonly Argument<int> steps = new("STEPS") { Description = "Most steps at once, of all tasks; 0: no limit." };

    public WorkerLimit(Desk desk)
        : base(desk, "limit", "Say how many steps a worker runs at once. Further ones go to other workers of the pool, or wait.",
            "longshore worker limit build-01 4",
            "longshore worker limit build-01 0")
    {
        Arguments.Add(worker);
        Arguments.Add(steps);
    }

    protected override async Task<int> Run(Call call, CancellationToken cancel)
    {
        using var server = call.Connect();
        var space = await server.Space(cancel);
        var found = await WorkerChoice.Find(space, call.Get(worker), cancel);
        call.ShowOne(await space.Workers.Change(found.Id, new WorkerChange { MaxConcurrentSteps = call.Get(steps) }, cancel), OutputJson.Default.WorkerDocument, WorkerColumns.Of());
        return ExitCode.Done;
    }
}
