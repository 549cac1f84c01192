using System.Net;
using System.Security.Cryptography.X509Certificates;
using Longshore.WorkerLink;
using Longshore.WorkerLink.Accepting;
using Longshore.WorkerLink.Dialling;
using Longshore.WorkerLink.Hellos;
using Longshore.WorkerLink.Wire;
using Microsoft.Extensions.Logging;

namespace Longshore.Transports.Link;

/// <summary>The server's comms port, which agents dial to join, to be linked and to leave.</summary>
public sealed class CommsListener : IAsyncDisposable
{
    private readonly LinkListener listener;
    private readonly OwnSide side;
    private readonly IAgentDirectory directory;
    private readonly LinkRegistry links;
    private readonly ILogger log;

    /// <summary>Binds the port.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">It is taken or not ours to take.</exception>
    public CommsListener(X509Certificate2 own, IPEndPoint endpoint, OwnSide side, IAgentDirectory directory, LinkRegistry links, ILogger<CommsListener> log)
    {
        (this.side, this.directory, this.links, this.log) = (side, directory, links, log);
        // Whoever has a key may say hello: a new agent is known by its token only.
        listener = new LinkListener(own, endpoint, _ => true, Judge, links.Times, links.Time, log);
    }

    public int Port => listener.Port;

    public void Start() => listener.Start();

    /// <summary>Accepts nobody any more; live links stay.</summary>
    public ValueTask DisposeAsync() => listener.DisposeAsync();

    private async Task<Verdict> Judge(Arrival arrival, CancellationToken cancel)
    {
        try
        {
            return arrival.Hello.WishCase switch
            {
                Hello.WishOneofCase.Join => await Join(arrival, arrival.Hello.Join, cancel),
                Hello.WishOneofCase.Resume => await Resume(arrival, arrival.Hello.Resume, cancel),
                Hello.WishOneofCase.Leave => await Leave(arrival, arrival.Hello.Leave, cancel),
                Hello.WishOneofCase.Probe => new Verdict(side.Welcome(arrival.Hello, await Recognised(arrival, arrival.Hello.Probe.Worker, cancel))),
                Hello.WishOneofCase.None => new Verdict(side.Refusal("The hello wants nothing that this server knows.", "Upgrade the server or the agent.")),
            };
        }
        catch (HelloRefusedException refused)
        {
            return new Verdict(side.Refusal(refused.Message, refused.Mend));
        }
    }

    private async Task<Verdict> Join(Arrival arrival, Join wish, CancellationToken cancel)
    {
        var join = new AgentJoin
        {
            Secret = wish.Token,
            Certificate = arrival.Certificate,
            Name = wish.Name,
            Pools = [.. wish.Pools],
            Roles = [.. wish.Roles],
            Environments = [.. wish.Environments],
            Listens = wish.ListenPort == 0 ? null : new DialAddress(wish.ListenHost.Length > 0 ? wish.ListenHost : arrival.From.ToString(), (int)wish.ListenPort),
            Version = arrival.Hello.Version,
        };
        // Before anything is written, so that a version that cannot work does not use a token up.
        var welcome = side.Welcome(arrival.Hello, "");
        switch (await directory.Join(join, cancel))
        {
            case JoinOutcome.Joined joined:
                log.Joined(joined.Worker, arrival.From);
                welcome.Welcome.Worker = joined.Worker;
                return new Verdict(welcome);
            case JoinOutcome.Refused refused:
                return new Verdict(side.Refusal(refused.Says, refused.Mend));
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<Verdict> Resume(Arrival arrival, Resume wish, CancellationToken cancel)
    {
        var worker = await Recognised(arrival, wish.Worker, cancel);
        if (await links.Objection(worker, arrival.Hello.Instance) is { } objection)
            return new Verdict(side.Refusal(objection, "Stop one of the two; if its machine or data directory was copied, delete identity.pfx and agent.json in the copy and join it anew."));
        var state = new LinkState { Worker = worker, Version = arrival.Hello.Version, ClockAhead = side.AheadOfUs(arrival.Hello.UnixMilliseconds) };
        return new Verdict(side.Welcome(arrival.Hello, worker), line => links.Add(new LiveLink(state, arrival.Hello.Instance, line, links.Times, links.Time)));
    }

    private async Task<Verdict> Leave(Arrival arrival, Leave wish, CancellationToken cancel)
    {
        var worker = await Recognised(arrival, wish.Worker, cancel);
        if (await directory.Leave(worker, cancel) is { } refused) return new Verdict(side.Refusal(refused.Says, refused.Mend));
        links.Forget(worker);
        log.Left(worker);
        return new Verdict(side.Welcome(arrival.Hello, worker));
    }

    /// <exception cref="HelloRefusedException">The certificate is nobody's, or another worker's.</exception>
    private async Task<string> Recognised(Arrival arrival, string claimed, CancellationToken cancel)
    {
        var worker = await directory.Recognise(arrival.Certificate, cancel)
            ?? throw new HelloRefusedException($"No machine has the certificate {arrival.Certificate}; {claimed} may have been deleted.", "Join again with a new token: longshore-agent join --token TOKEN --name NAME.");
        return string.Equals(worker, claimed, StringComparison.OrdinalIgnoreCase)
            ? worker
            : throw new HelloRefusedException($"The certificate belongs to another machine than {claimed}.", "Join again with a new token: longshore-agent join --token TOKEN --name NAME.");
    }
}
