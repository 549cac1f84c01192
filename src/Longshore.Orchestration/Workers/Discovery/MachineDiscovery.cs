using Longshore.Domain.Refusals;
using Longshore.WorkerLink.Dialling;

namespace Longshore.Orchestration.Workers.Discovery;

/// <summary>Looks at machines before they are registered, so that nobody has to copy a thumbprint by hand. Nothing is stored, and nothing secret is sent.</summary>
public sealed class MachineDiscovery(LinkLook look, TimeProvider time)
{
    /// <summary>Of one look: long enough for a slow line, short enough for a person who waits.</summary>
    internal static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

    /// <summary>A listening agent, ours or the vendor's.</summary>
    public Task<Result<FoundMachine>> Agent(string host, int port, CancellationToken cancel) => AgentDiscovery.Look(look, new DialAddress(host, port), time, cancel);

    /// <summary>A machine with an SSH server; only its host key is looked at.</summary>
    public Task<Result<FoundMachine>> Ssh(string host, int port, CancellationToken cancel) => SshMachineDiscovery.Look(host, port, time, cancel);
}
