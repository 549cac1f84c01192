using System.CommandLine;
using System.CommandLine.Help;
using Longshore.Cli.Completion;
using Longshore.Cli.Environments;
using Longshore.Cli.Logins;
using Longshore.Cli.Packages;
using Longshore.Cli.Pools;
using Longshore.Cli.Projects;
using Longshore.Cli.Releases;
using Longshore.Cli.Scripts;
using Longshore.Cli.Spaces;
using Longshore.Cli.Tasks;
using Longshore.Cli.Verbs;
using Longshore.Cli.Workers;

namespace Longshore.Cli;

/// <summary>Every noun and verb of the program.</summary>
internal static class CommandTree
{
    public static RootCommand Of(Desk desk)
    {
        var root = new RootCommand("Deploys releases and runs scripts through a Longshore server. Exit codes: 0 done, 1 failed, 2 usage, 3 not signed in.")
        {
            new Login(desk),
            new Logout(desk),
            new Noun("space", "Walled parts of the server.", new SpaceList(desk)),
            new Noun("environment", "Places releases are deployed to.", new EnvironmentList(desk), new EnvironmentCreate(desk)),
            new Noun("project", "What is deployed.", new ProjectList(desk)),
            new PlanVerb(desk),
            new Noun("release", "Frozen versions of a project.", new ReleaseCreate(desk), new ReleaseDeploy(desk)),
            new Noun("task", "What the server does or has done.", new TaskList(desk), new TaskWait(desk), new TaskLog(desk), new TaskCancel(desk)),
            new Noun("package", "Files of the built-in feed.", new PackageUpload(desk), new PackageList(desk)),
            new Noun("pool", "Groups of workers.",
                new PoolList(desk), new PoolShow(desk), new PoolCreate(desk), new PoolUpdate(desk), new PoolDefault(desk), new PoolDelete(desk)),
            new Noun("worker", "Machines that run steps.",
                new WorkerList(desk), new WorkerShow(desk), new WorkerHealth(desk), new WorkerSwitch(desk, disables: true), new WorkerSwitch(desk, disables: false),
                new WorkerLimit(desk), new WorkerToken(desk), new WorkerExplain(desk)),
            new Noun("script", "Scripts outside of any project.", new ScriptRun(desk)),
            new CompletionVerb(desk),
        };
        foreach (var option in desk.Options.All) root.Options.Add(option);
        var help = new HelpWithExamples(new HelpAction());
        root.Options.Remove(root.Options.First(o => o is HelpOption));
        root.Options.Add(new HelpOption("--help", "-h", "-?") { Action = help });
        root.SetAction(help.Invoke);
        return root;
    }
}
