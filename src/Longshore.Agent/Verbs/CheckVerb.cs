using System.CommandLine;
using Longshore.Agent.Complaints;
using Longshore.Agent.Links;
using Longshore.Agent.Running;
using Longshore.Agent.Settings;
using Longshore.Os.Certificates;
using Longshore.WorkerHost;
using Longshore.WorkerLink.Hellos;
using Longshore.WorkerLink.Wire;

namespace Longshore.Agent.Verbs;

/// <summary><c>check</c></summary>
internal sealed class CheckVerb : Verb
{
    private readonly ExecutorOption executor = new();

    public CheckVerb()
        : base("check", "Look whether this agent could work: settings, identity, step executor, disk, server, clocks. Changes nothing; the agent may be running.",
            "longshore-agent check --data /var/lib/longshore-agent") => Options.Add(executor.Option);

    protected override async Task<int> Run(ParseResult typed, AgentPaths paths, CancellationToken cancel)
    {
        var output = typed.InvocationConfiguration.Output;
        var settings = AgentFiles.Settings(paths);
        var side = new OwnSide(TimeProvider.System);
        using var server = new ServerAccess(paths, settings, side, TimeProvider.System);
        output.WriteLine($"identity: {settings.Worker} ({settings.Name}), thumbprint {Thumbprint.Of(server.Identity)}");

        using (var host = new RunHost(new RunHostOptions { Root = paths.Work, ExecutorPath = executor.Path(typed) }, TimeProvider.System))
        {
            var machine = await host.Describe(cancel);
            if (machine.ExecutorVersion == "unknown") throw Complaint.Failed($"the step executor '{executor.Path(typed)}' does not start", "install the agent again: longshore-step lies beside longshore-agent");
            output.WriteLine($"executor: {machine.ExecutorVersion} on {machine.OperatingSystem}, {string.Join(", ", machine.Shells)}");
            output.WriteLine($"disk: {machine.FreeDiskBytes / (1024 * 1024)} MiB free in {paths.Work}");
        }

        var line = await server.Dial(own => own.Hello(new Probe { Worker = settings.Worker }), cancel);
        await line.Stream.DisposeAsync();
        output.WriteLine($"server: {server.Comms} answers, version {line.Reply.Version}");
        return ClockWarning.Tell(side.AheadOfUs(line.Reply.UnixMilliseconds)) ? ExitCodes.Done : ExitCodes.Failed;
    }
}
