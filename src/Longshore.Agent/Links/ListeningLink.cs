using Longshore.Agent.Running;
using Longshore.Agent.Settings;
using Longshore.WorkerLink;
using Longshore.WorkerLink.Accepting;
using Longshore.WorkerLink.Hellos;
using Longshore.WorkerLink.Streams;
using Longshore.WorkerLink.Wire;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Longshore.Agent.Links;

/// <summary>Lets the server dial this agent. Each node of a server may have a link of its own.</summary>
internal sealed class ListeningLink(AgentSettings settings, ServerAccess server, OwnSide side, LinkIntake intake, StatusFile status, TimeProvider time, ILogger<ListeningLink> log)
    : IHostedService, IAsyncDisposable
{
    private LinkListener? listener;
    private int links;

    /// <exception cref="System.Net.Sockets.SocketException">The port is taken.</exception>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        listener = new LinkListener(server.Identity, LinkListener.Everywhere(settings.ListenPort), shown => shown == server.Server, Judge, new LinkTimes(), time, log);
        status.Down("Waits for the server to dial.");
        listener.Start();
        log.Listening(listener.Port, settings.Worker);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (listener is not null) await listener.DisposeAsync();
    }

    public async ValueTask DisposeAsync() => await StopAsync(CancellationToken.None);

    private Task<Verdict> Judge(Arrival arrival, CancellationToken cancel) => Task.FromResult(Judge(arrival));

    private Verdict Judge(Arrival arrival)
    {
        var hello = arrival.Hello;
        if (hello.WishCase != Hello.WishOneofCase.Resume) return new Verdict(side.Refusal("An agent only takes links of its server.", "Upgrade the agent."));
        if (!string.Equals(hello.Resume.Worker, settings.Worker, StringComparison.OrdinalIgnoreCase))
            return new Verdict(side.Refusal($"This agent is {settings.Worker}, not {hello.Resume.Worker}.", "Check the address of the worker, or join the agent again."));
        try
        {
            return new Verdict(side.Welcome(hello, settings.Worker), line => _ = Serve(line, arrival));
        }
        catch (HelloRefusedException refused)
        {
            return new Verdict(side.Refusal(refused.Message, refused.Mend));
        }
    }

    private async Task Serve(LinkStream line, Arrival arrival)
    {
        log.ServerLinked(arrival.From, arrival.Hello.Version);
        Interlocked.Increment(ref links);
        status.Connected();
        await intake.Serve(line);
        if (Interlocked.Decrement(ref links) > 0) return;
        log.LinkGone();
        status.Down("Waits for the server to dial.");
    }
}
