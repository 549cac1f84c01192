using System.CommandLine;
using Longshore.Agent.Complaints;
using Longshore.Agent.Running;
using Longshore.Agent.Settings;

namespace Longshore.Agent.Verbs;

/// <summary><c>run</c></summary>
internal sealed class RunVerb : Verb
{
    private readonly ExecutorOption executor = new();

    public RunVerb()
        : base("run", "Run the agent until Ctrl-C or SIGTERM. Steps that are running then go on, and are taken up at the next start.",
            "longshore-agent run --data /var/lib/longshore-agent") => Options.Add(executor.Option);

    protected override Task<int> Run(ParseResult typed, AgentPaths paths, CancellationToken cancel)
    {
        if (!OperatingSystem.IsLinux()) throw Complaint.Failed("this version of the agent runs steps on Linux only", "use a Linux machine as the worker");
        return AgentRun.Run(paths, executor.Path(typed), ["run", "--data", paths.Data, .. executor.Words(typed)], cancel);
    }
}
