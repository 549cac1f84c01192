using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Longshore.Os.Certificates;
using Longshore.WorkerLink.Hellos;
using Longshore.WorkerLink.Wire;

namespace Longshore.WorkerLink.Dialling;

/// <summary>Looks at who answers at an address before anybody there is trusted. Any certificate is taken, for nothing is said but a hello that asks for nothing.</summary>
/// <param name="own">Shown to the other side.</param>
/// <param name="side">What this program says of itself.</param>
/// <param name="time">Clock of the bounds.</param>
public sealed class LinkLook(X509Certificate2 own, OwnSide side, TimeProvider time)
{
    // What is no agent may never answer a hello: then its certificate is all there is to see.
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(3);

    /// <param name="address">Looked up first.</param>
    /// <param name="within">Bound of the whole look.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="LookFailedException">Nobody there shows a certificate.</exception>
    public async Task<SeenPeer> Look(DialAddress address, TimeSpan within, CancellationToken cancel)
    {
        using var bound = new CancellationTokenSource(within, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, bound.Token);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await Connect(socket, address, either.Token, cancel);
        await using var secured = new SslStream(new NetworkStream(socket), leaveInnerStreamOpen: false);
        using var shown = await Secure(secured, address, either.Token, cancel);
        var reply = await Greet(secured, either.Token, cancel);
        return new SeenPeer(Thumbprint.Of(shown), shown.GetCertHashString(), shown.Subject, reply);
    }

    private static async Task Connect(Socket socket, DialAddress address, CancellationToken either, CancellationToken cancel)
    {
        try
        {
            await socket.ConnectAsync(address.Host, address.Port, either);
        }
        catch (OperationCanceledException broken) when (!cancel.IsCancellationRequested)
        {
            throw new LookFailedException(LookFailure.NotReached, $"{address} does not answer.", broken);
        }
        catch (SocketException broken)
        {
            var failure = broken.SocketErrorCode switch
            {
                SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => LookFailure.UnknownHost,
                SocketError.ConnectionRefused => LookFailure.NotListening,
                _ => LookFailure.NotReached,
            };
            throw new LookFailedException(failure, $"{address} cannot be reached: {broken.Message}.", broken);
        }
    }

    private async Task<X509Certificate2> Secure(SslStream secured, DialAddress address, CancellationToken either, CancellationToken cancel)
    {
        try
        {
            // Older versions of TLS, too: the vendor's agents may speak no newer one.
            await secured.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
            {
                TargetHost = "longshore",
                ClientCertificateContext = SslStreamCertificateContext.Create(own, null, offline: true),
                RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null,
            }, either);
            return new X509Certificate2(secured.RemoteCertificate!);
        }
        catch (Exception broken) when (broken is IOException or AuthenticationException || (broken is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            throw new LookFailedException(LookFailure.NoTls, $"What listens at {address} does not speak TLS.", broken);
        }
    }

    private async Task<HelloReply?> Greet(SslStream secured, CancellationToken either, CancellationToken cancel)
    {
        using var bound = new CancellationTokenSource(LongestAnswer, time);
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(either, bound.Token);
        try
        {
            await HelloStream.Write(secured, side.Hello(new Probe()), soon.Token);
            return await HelloStream.Read(secured, HelloReply.Parser, soon.Token);
        }
        catch (Exception other) when (other is IOException or AuthenticationException or HelloRefusedException || (other is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return null;
        }
    }
}
