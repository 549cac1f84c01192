using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Longshore.Os.Certificates;
using Longshore.WorkerLink.Hellos;
using Longshore.WorkerLink.Streams;
using Longshore.WorkerLink.Wire;

namespace Longshore.WorkerLink.Dialling;

/// <summary>Dials the other side: TCP, perhaps through a proxy, TLS with both certificates pinned, then the hello.</summary>
public sealed class LinkDial(X509Certificate2 own, LinkTimes times, TimeProvider time)
{
    /// <summary>Dials once.</summary>
    /// <param name="address">Looked up anew each time.</param>
    /// <param name="expected">The only certificate that the other side may have.</param>
    /// <param name="proxy">Null: directly.</param>
    /// <param name="hello">What is said.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="HelloRefusedException">The other side is another one than meant, or does not want the link.</exception>
    /// <exception cref="LinkFailedException">It cannot be reached, or the line broke.</exception>
    public async Task<DialledLink> Dial(DialAddress address, Thumbprint expected, HttpProxy? proxy, Hello hello, CancellationToken cancel)
    {
        using var bound = new CancellationTokenSource(times.Connect + times.Handshake, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, bound.Token);
        try
        {
            return await Talk(await Connect(address, proxy, either.Token), address, expected, proxy, hello, either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new LinkFailedException($"{address} does not answer.", null);
        }
        catch (SocketException broken)
        {
            throw new LinkFailedException($"{(proxy is null ? address : proxy)} cannot be reached: {broken.Message}", broken);
        }
        catch (IOException broken)
        {
            // TLS 1.3 lets the dialling side believe that all is well until it reads: this is how a refused certificate looks here.
            throw new LinkFailedException($"{address} closed the line during the hello ({broken.Message}) It may not trust this side's certificate {Thumbprint.Of(own)}.", broken);
        }
    }

    private async Task<Stream> Connect(DialAddress address, HttpProxy? proxy, CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(proxy?.Address.IdnHost ?? address.Host, proxy?.Address.Port ?? address.Port, cancel);
            var stream = new NetworkStream(socket, ownsSocket: true);
            if (proxy is not null) await proxy.Connect(stream, address, cancel);
            return stream;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<DialledLink> Talk(Stream line, DialAddress address, Thumbprint expected, HttpProxy? proxy, Hello hello, CancellationToken cancel)
    {
        Thumbprint? shown = null;
        var secured = new SslStream(line, leaveInnerStreamOpen: false);
        try
        {
            await secured.AuthenticateAsClientAsync(PinnedTls.Client(own, expected, seen => shown = seen), cancel);
            await HelloStream.Write(secured, hello, cancel);
            var reply = await HelloStream.Read(secured, HelloReply.Parser, cancel);
            if (reply.Refusal is { } refusal) throw new HelloRefusedException(refusal.Says, refusal.Mend);
            return new DialledLink(new LinkStream(secured), reply);
        }
        catch (AuthenticationException broken)
        {
            await secured.DisposeAsync();
            throw shown is { } other && other != expected
                ? new HelloRefusedException(
                    $"The certificate of {address} does not match the trusted thumbprint: it has {other}, trusted is {expected}{(proxy is null ? "" : $" (is {proxy} a TLS-inspecting proxy?)")}.",
                    "Make sure that the address is right and nobody stands between. A server with a new certificate needs a new token.")
                : new LinkFailedException($"{address} does not speak TLS 1.3 with us: {(broken.InnerException ?? broken).Message}", broken);
        }
        catch
        {
            await secured.DisposeAsync();
            throw;
        }
    }
}
