using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Longshore.Os.Certificates;
using Longshore.WorkerLink.Hellos;
using Longshore.WorkerLink.Streams;
using Longshore.WorkerLink.Wire;
using Microsoft.Extensions.Logging;

namespace Longshore.WorkerLink.Accepting;

/// <summary>Takes one peer from the bare line to a verdict.</summary>
internal sealed class HandshakeDesk(
    X509Certificate2 own, Func<Thumbprint, bool> trusts, Func<Arrival, CancellationToken, Task<Verdict>> judge, LinkTimes times, TimeProvider time, ILogger log)
{
    /// <summary>Never fails: what goes wrong with a peer is logged and its line closed.</summary>
    public async Task Greet(Socket peer, CancellationToken stopping)
    {
        var from = IPAddress.None;
        using var bound = new CancellationTokenSource(times.Handshake, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, bound.Token);
        Stream? line = null;
        try
        {
            from = ((IPEndPoint)peer.RemoteEndPoint!).Address;
            if (from.IsIPv4MappedToIPv6) from = from.MapToIPv4();
            peer.NoDelay = true;
            var secured = new SslStream(new NetworkStream(peer, ownsSocket: true), leaveInnerStreamOpen: false);
            line = secured;
            await secured.AuthenticateAsServerAsync(PinnedTls.Server(own, trusts), either.Token);
            if (await Talk(secured, from, either.Token) is { } take)
            {
                // From here on the line is somebody else's.
                line = null;
                take(new LinkStream(secured));
            }
        }
        catch (HelloRefusedException refused)
        {
            log.HelloRefused(from, refused.Message);
        }
        catch (Exception broken) when (broken is IOException or AuthenticationException or SocketException or OperationCanceledException)
        {
            if (!stopping.IsCancellationRequested) log.HandshakeFailed(from, bound.IsCancellationRequested ? "it took too long" : (broken.InnerException ?? broken).Message);
        }
        catch (Exception broken)
        {
            log.ArrivalFailed(broken, from);
        }
        finally
        {
            if (line is not null) await line.DisposeAsync();
            else if (from.Equals(IPAddress.None)) peer.Dispose();
        }
    }

    private async Task<Action<LinkStream>?> Talk(SslStream secured, IPAddress from, CancellationToken cancel)
    {
        var hello = await HelloStream.Read(secured, Hello.Parser, cancel);
        var verdict = await judge(new Arrival(Thumbprint.Of(secured.RemoteCertificate!), from, hello), cancel);
        await HelloStream.Write(secured, verdict.Reply, cancel);
        if (verdict.Reply.Refusal is { } refusal) log.HelloRefused(from, refusal.Says);
        return verdict.Take;
    }
}
