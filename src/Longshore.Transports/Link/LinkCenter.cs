using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Longshore.Os.Certificates;
using Longshore.WorkerLink;
using Longshore.WorkerLink.Dialling;
using Longshore.WorkerLink.Hellos;
using Microsoft.Extensions.Logging;

namespace Longshore.Transports.Link;

/// <summary>All links of a server to its agents: its identity, the comms port for those that dial, and the dialling of those that listen.</summary>
public sealed class LinkCenter : IAsyncDisposable
{
    private readonly X509Certificate2 own;
    private readonly LinkRegistry links;
    private readonly LinkDialler dialler;
    private readonly CommsListener? listener;

    /// <param name="identityFile">The server's certificate with its key; made at the first start.</param>
    /// <param name="port">For agents that dial in, on all addresses; 0 = none may.</param>
    /// <param name="directory">Knows the agents.</param>
    /// <param name="logs">Makes the loggers of the parts.</param>
    /// <param name="time">Clock.</param>
    /// <exception cref="CommsPortTakenException">The port is taken or not ours to take.</exception>
    /// <exception cref="IOException">The identity cannot be read or written.</exception>
    public LinkCenter(string identityFile, int port, IAgentDirectory directory, ILoggerFactory logs, TimeProvider time)
    {
        own = OwnCertificate.LoadOrCreate(identityFile, SideNames.Server, time);
        var side = new OwnSide(time);
        Look = new LinkLook(own, side, time);
        links = new LinkRegistry(new LinkTimes(), time, logs.CreateLogger<LinkRegistry>());
        dialler = new LinkDialler(own, side, links, logs.CreateLogger<LinkDialler>());
        if (port > 0) listener = Listen(port, side, directory, logs);
        links.Changed += state => Changed?.Invoke(state);
    }

    /// <inheritdoc cref="LinkRegistry.Changed"/>
    public event Action<LinkState>? Changed;

    /// <summary>What agents pin.</summary>
    public Thumbprint Thumbprint => Thumbprint.Of(own);

    /// <summary>Null: the comms port is off.</summary>
    public int? Port => listener?.Port;

    /// <summary>Looks at machines that are not known yet.</summary>
    public LinkLook Look { get; }

    public ImmutableArray<LinkState> States => links.States;

    /// <summary>From now on agents may come.</summary>
    public void Start() => listener?.Start();

    /// <inheritdoc cref="LinkRegistry.StateOf"/>
    public LinkState? StateOf(string worker) => links.StateOf(worker);

    public IWorkerSession SessionOf(string worker) => new LinkSession(links, worker);

    /// <summary>Keeps a link to an agent that listens.</summary>
    /// <param name="worker">Its id.</param>
    /// <param name="address">As <c>https://host:10933/</c>.</param>
    /// <param name="certificate">What it must show.</param>
    public void Keep(string worker, Uri address, Thumbprint certificate) => dialler.Keep(new ListeningAgent(worker, new DialAddress(address.Host, address.Port), certificate));

    /// <summary>The worker is not ours any more, or is reached in another way: its link ends.</summary>
    public void Drop(string worker)
    {
        dialler.Drop(worker);
        links.Forget(worker);
    }

    private CommsListener Listen(int port, OwnSide side, IAgentDirectory directory, ILoggerFactory logs)
    {
        try
        {
            return new CommsListener(own, new IPEndPoint(IPAddress.Any, port), side, directory, links, logs.CreateLogger<CommsListener>());
        }
        catch (SocketException taken)
        {
            throw new CommsPortTakenException(port, taken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (listener is not null) await listener.DisposeAsync();
        await dialler.DisposeAsync();
        foreach (var state in links.States) links.Forget(state.Worker);
        own.Dispose();
    }
}
