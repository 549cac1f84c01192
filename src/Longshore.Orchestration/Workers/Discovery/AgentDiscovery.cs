using System.Globalization;
using Longshore.Domain.Refusals;
using Longshore.WorkerLink.Dialling;
using Longshore.WorkerLink.Hellos;

namespace Longshore.Orchestration.Workers.Discovery;

/// <summary>Who listens at an agent's address.</summary>
internal static class AgentDiscovery
{
    private const string CheckPort = "Check the port (agents listen on 10933 unless told otherwise), and that the agent runs.";

    // A smaller difference disturbs nothing that compares times of both machines.
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(1);

    public static async Task<Result<FoundMachine>> Look(LinkLook look, DialAddress address, TimeProvider time, CancellationToken cancel)
    {
        try
        {
            return Judge(await look.Look(address, MachineDiscovery.Bound, cancel), address, time);
        }
        catch (LookFailedException failed)
        {
            return Refuse(failed, address);
        }
    }

    private static Result<FoundMachine> Judge(SeenPeer peer, DialAddress address, TimeProvider time) => peer switch
    {
        { Subject: $"CN={SideNames.Server}" } =>
            new Invalid("port", $"A Longshore server answers at {address}, not an agent.", CheckPort),
        { Reply: { } reply } =>
            new FoundMachine(address.Host, AgentEndpoints.Listening(address, peer.Certificate.ToString()), reply.Version, $"Longshore agent {reply.Version}.{Clock(reply.UnixMilliseconds, time)}"),
        { Subject: $"CN={SideNames.Agent}" } =>
            new Invalid("host", $"The Longshore agent at {address} takes links of another server only.", "Make a join token here, and run `longshore-agent join` with it on that machine."),
        // Everybody else is pinned as the vendor does it.
        _ => new FoundMachine(address.Host, AgentEndpoints.Listening(address, peer.Sha1), null, "It is no Longshore agent. Compare the thumbprint with what the machine shows."),
    };

    private static string Clock(long unixMilliseconds, TimeProvider time)
    {
        var ahead = DateTimeOffset.FromUnixTimeMilliseconds(unixMilliseconds) - time.GetUtcNow();
        return ahead.Duration() < ClockTolerance
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $" Its clock is {ahead.Duration().TotalMinutes:0} min {(ahead > TimeSpan.Zero ? "ahead of" : "behind")} this server's.");
    }

    private static Invalid Refuse(LookFailedException failed, DialAddress address) => failed.Failure switch
    {
        LookFailure.UnknownHost => new("host", $"This server finds no machine named '{address.Host}'.", "Check the name, or give an IP address."),
        LookFailure.NotReached => new("host", failed.Message, "Check the host, and that its firewall lets this server in. A machine that cannot be dialled can poll: join it with a token."),
        LookFailure.NotListening => new("port", $"Nothing listens at {address}.", CheckPort),
        LookFailure.NoTls => new("port", failed.Message, $"{CheckPort} A machine with an SSH server needs type=Ssh."),
    };
}
