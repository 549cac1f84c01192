using System.CommandLine;
using Longshore.Agent.Complaints;
using Longshore.Agent.Links;
using Longshore.Agent.Settings;
using Longshore.Os.Files;
using Longshore.WorkerLink.Hellos;
using Longshore.WorkerLink.Wire;

namespace Longshore.Agent.Verbs;

/// <summary><c>leave</c></summary>
internal sealed class LeaveVerb : Verb
{
    private readonly Option<bool> force = new("--force") { Description = "Forget the server here even if it cannot be told; delete the worker there by hand." };

    public LeaveVerb()
        : base("leave", "Take this machine away from its server: the server forgets the worker, and this agent its identity.",
            "longshore-agent leave --data /var/lib/longshore-agent",
            "longshore-agent leave --force") => Options.Add(force);

    protected override async Task<int> Run(ParseResult typed, AgentPaths paths, CancellationToken cancel)
    {
        var settings = AgentFiles.Settings(paths);
        if (!typed.GetValue(force))
        {
            using var server = new ServerAccess(paths, settings, new OwnSide(TimeProvider.System), TimeProvider.System);
            var line = await server.Dial(side => side.Hello(new Leave { Worker = settings.Worker }), cancel);
            await line.Stream.DisposeAsync();
        }
        // The identity last: while it is there, leaving can be repeated.
        foreach (var file in (string[])[paths.Settings, paths.Status, paths.Identity]) File.Delete(file);
        DirectorySync.Flush(paths.Data);
        typed.InvocationConfiguration.Output.WriteLine($"{settings.Worker} ({settings.Name}) has left {settings.CommsHost}:{settings.CommsPort}.");
        return ExitCodes.Done;
    }
}
