using System.CommandLine;
using Longshore.Server.Settings;

namespace Longshore.Server.Running;

/// <summary><c>longshore-server [run]</c>: serves until it is told to stop.</summary>
internal sealed class RunCommand
{
    private readonly ServerArguments arguments = new();

    /// <summary>Without a verb the program runs too.</summary>
    public void AddTo(RootCommand root)
    {
        arguments.AddTo(root);
        root.SetAction(Run);
    }

    public Command AsVerb()
    {
        var own = new RunCommand();
        var verb = new Command("run", "Runs the server until Ctrl-C or SIGTERM. Running steps go on when it stops, and are resumed at the next start.");
        own.arguments.AddTo(verb);
        verb.SetAction(own.Run);
        return verb;
    }

    private Task<int> Run(ParseResult parsed, CancellationToken cancel) => StartFailure.Explain(async () =>
    {
        await using var app = await ServerHost.Build(arguments.ConfigFile(parsed), arguments.Settings(parsed), cancel);
        await app.StartAsync(cancel);
        ReadyAnnouncement.Print(app);
        await app.WaitForShutdownAsync(CancellationToken.None);
        return ExitCodes.Stopped;
    });
}
