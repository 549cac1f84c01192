using System.Net;
using System.Security.Cryptography.X509Certificates;
using Longshore.Os.Certificates;
using Longshore.Transports.Link;
using Longshore.WorkerLink;
using Longshore.WorkerLink.Dialling;
using Longshore.WorkerLink.Hellos;
using Longshore.WorkerLink.Tokens;
using Microsoft.Extensions.Logging.Abstractions;

namespace Longshore.Engine.Tests.Links;

/// <summary>The server's end of all links, with a certificate of its own and a relay before its comms port.</summary>
internal sealed class LinkServer : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("longshore-links-").FullName;
    private readonly X509Certificate2 certificate;

    public LinkServer()
    {
        certificate = OwnCertificate.LoadOrCreate(Path.Combine(folder, "comms.pfx"), "longshore-server", TimeProvider.System);
        Links = new LinkRegistry(new LinkTimes { Report = TimeSpan.FromMilliseconds(500) }, TimeProvider.System, NullLogger<LinkRegistry>.Instance);
        var side = new OwnSide(TimeProvider.System);
        Comms = new CommsListener(certificate, new IPEndPoint(IPAddress.Loopback, 0), side, Agents, Links, NullLogger<CommsListener>.Instance);
        Dialler = new LinkDialler(certificate, side, Links, NullLogger<LinkDialler>.Instance);
        Comms.Start();
        Relay = new Relay(Comms.Port);
    }

    public AgentDirectory Agents { get; } = new();

    public LinkRegistry Links { get; }

    public CommsListener Comms { get; }

    public LinkDialler Dialler { get; }

    public LinkLook Look => new(certificate, new OwnSide(TimeProvider.System), TimeProvider.System);

    /// <summary>Between agents and the comms port.</summary>
    public Relay Relay { get; }

    public Thumbprint Thumbprint => Thumbprint.Of(certificate);

    /// <summary>Text of a token that leads through the relay.</summary>
    public string NewToken(int uses = 1) => TokenFor(Agents.NewToken(uses));

    public string TokenFor(string secret) => new JoinToken(secret, Thumbprint, new DialAddress("127.0.0.1", Relay.Port)).ToText();

    public async ValueTask DisposeAsync()
    {
        await Dialler.DisposeAsync();
        foreach (var state in Links.States) Links.Forget(state.Worker);
        await Comms.DisposeAsync();
        await Relay.DisposeAsync();
        certificate.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
