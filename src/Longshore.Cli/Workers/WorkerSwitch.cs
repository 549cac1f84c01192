using System.CommandLine;
using Longshore.Cli.Verbs;
using Longshore.Client.Workers;

namespace Longshore.Cli.Workers;

/// <summary><c>worker disable</c> and <c>worker enable</c></summary>
internal sealed class WorkerSwitch : Verb
{
    private readonly Argument<string> worker = new("WORKER") { Description = "Name or id." };
    private readonly bool disables;

    public WorkerSwitch(Desk desk, bool disables)
        : base(desk, disables ? "disable" : "enable",
            disables ? "Give a worker no new steps; what runs there ends as usual." : "Give a worker steps again.",
            disables ? "longshore worker disable build-01" : "longshore worker enable build-01")
    {
        this.disables = disables;
        Arguments.Add(worker);
    }

    protected override async Task<int> Run(Call call, CancellationToken cancel)
    {
        using var server = call.Connect();
        var space = await server.Space(cancel);
        var found = await WorkerChoice.Find(space, call.Get(worker), cancel);
        call.ShowOne(await space.Workers.Change(found.Id, new WorkerChange { IsDisabled = disables }, cancel), OutputJson.Default.WorkerDocument, WorkerColumns.Of());
        return ExitCode.Done;
    }
}
