using System.CommandLine;
using System.CommandLine.Help;

namespace Longshore.Agent.Verbs;

/// <summary>Every verb of the program.</summary>
internal static class CommandTree
{
    public static RootCommand Create()
    {
        var root = new RootCommand("The Longshore agent: makes this machine a worker or a deployment target. Exit codes: 0 done, 1 failed, 2 usage, 3 data directory in use.")
        {
            new JoinVerb(),
            new RunVerb(),
            new LeaveVerb(),
            new StatusVerb(),
            new ThumbprintVerb(),
            new CheckVerb(),
        };
        var help = new HelpWithExamples(new HelpAction());
        root.Options.Remove(root.Options.First(option => option is HelpOption));
        root.Options.Add(new HelpOption("--help", "-h", "-?") { Action = help });
        root.Options.Remove(root.Options.First(option => option is VersionOption));
        root.Options.Add(new VersionOption("--version") { Action = new VersionAction() });
        root.SetAction(help.Invoke);
        return root;
    }
}
