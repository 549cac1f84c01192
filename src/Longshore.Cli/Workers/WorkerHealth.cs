using System.CommandLine;
using Longshore.Cli.Verbs;

namespace Longshore.Cli.Workers;

/// <summary><c>worker health</c></summary>
internal sealed class WorkerHealth : Verb
{
    private readonly Argument<string> worker = new("WORKER") { Description = "Name or id." };

    public WorkerHealth(Desk desk)
        : base(desk, "health", "Check a worker now. Exit code 1 when no step can run there.",
            "longshore worker health build-01") => Arguments.Add(worker);

    protected override async Task<int> Run(Call call, CancellationToken cancel)
    {
        using var server = call.Connect();
        var space = await server.Space(cancel);
        var found = await WorkerChoice.Find(space, call.Get(worker), cancel);
        var seen = await space.Workers.Check(found.Id, cancel);
        call.ShowOne(seen, OutputJson.Default.WorkerDocument, WorkerColumns.Of());
        return seen.HealthStatus is "Healthy" or "HasWarnings" ? ExitCode.Done : ExitCode.Failed;
    }
}
