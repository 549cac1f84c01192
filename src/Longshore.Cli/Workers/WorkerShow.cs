using System.CommandLine;
using Longshore.Cli.Verbs;

namespace Longshore.Cli.Workers;

/// <summary><c>worker show</c></summary>
internal sealed class WorkerShow : Verb
{
    private readonly Argument<string> worker = new("WORKER") { Description = "Name or id." };

    public WorkerShow(Desk desk)
        : base(desk, "show", "Show a worker: how it is, how it is reached, what it says.",
            "longshore worker show build-01") => Arguments.Add(worker);

    protected override async Task<int> Run(Call call, CancellationToken cancel)
    {
        using var server = call.Connect();
        var space = await server.Space(cancel);
        var found = await WorkerChoice.Find(space, call.Get(worker), cancel);
        call.ShowOne(found, OutputJson.Default.WorkerDocument, WorkerColumns.Of());
        return ExitCode.Done;
    }
}
