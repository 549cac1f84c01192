using System.CommandLine;
using Longshore.Agent.Settings;
using Longshore.Os.Certificates;
using Longshore.WorkerLink.Hellos;

namespace Longshore.Agent.Verbs;

/// <summary><c>thumbprint</c></summary>
internal sealed class ThumbprintVerb() : Verb("thumbprint", "Print the SHA-256 thumbprint of this agent's certificate, which is made if there is none.",
    "longshore-agent thumbprint --data /var/lib/longshore-agent")
{
    protected override Task<int> Run(ParseResult typed, AgentPaths paths, CancellationToken cancel)
    {
        paths.Create();
        using var identity = OwnCertificate.LoadOrCreate(paths.Identity, SideNames.Agent, TimeProvider.System);
        typed.InvocationConfiguration.Output.WriteLine(Thumbprint.Of(identity));
        return Task.FromResult(0);
    }
}
