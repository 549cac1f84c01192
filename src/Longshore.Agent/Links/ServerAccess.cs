using System.Security.Cryptography.X509Certificates;
using Longshore.Agent.Settings;
using Longshore.Os.Certificates;
using Longshore.WorkerLink;
using Longshore.WorkerLink.Dialling;
using Longshore.WorkerLink.Hellos;
using Longshore.WorkerLink.Wire;

namespace Longshore.Agent.Links;

/// <summary>The way from this agent to its server's comms port.</summary>
internal sealed class ServerAccess : IDisposable
{
    private readonly AgentSettings settings;
    private readonly OwnSide side;
    private readonly LinkDial dial;

    /// <exception cref="IOException">The identity cannot be read.</exception>
    /// <exception cref="InvalidDataException">The identity is damaged.</exception>
    public ServerAccess(AgentPaths paths, AgentSettings settings, OwnSide side, TimeProvider time)
    {
        (this.settings, this.side) = (settings, side);
        Identity = OwnCertificate.Load(paths.Identity);
        Server = Thumbprint.Parse(settings.Server);
        dial = new LinkDial(Identity, new LinkTimes(), time);
    }

    public X509Certificate2 Identity { get; }

    public Thumbprint Server { get; }

    /// <summary>Where the server is dialled.</summary>
    public DialAddress Comms => new(settings.CommsHost, settings.CommsPort);

    /// <summary>Dials and says what <paramref name="hello"/> makes.</summary>
    /// <exception cref="HelloRefusedException">The server is another one, or does not want it.</exception>
    /// <exception cref="LinkFailedException">It cannot be reached.</exception>
    public Task<DialledLink> Dial(Func<OwnSide, Hello> hello, CancellationToken cancel) =>
        dial.Dial(Comms, Server, ProxyChoice.For(settings.CommsHost, settings.Proxy), hello(side), cancel);

    public void Dispose() => Identity.Dispose();
}
