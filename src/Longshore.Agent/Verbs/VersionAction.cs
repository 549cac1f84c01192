using System.CommandLine;
using System.CommandLine.Invocation;
using Longshore.WorkerLink.Hellos;

namespace Longshore.Agent.Verbs;

/// <summary>Prints the version and nothing else: an upgrade asks for it.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(OwnSide.Version);
        return 0;
    }
}
