using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.Machines;

/// <summary>A machine that speaks TLS, or does not, and nothing of ours: it answers whatever comes with a line, and closes.</summary>
internal sealed class TlsPeer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    /// <param name="speaksTls">False: the line comes in the clear.</param>
    public TlsPeer(bool speaksTls)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        using var made = new CertificateRequest("CN=Octopus Tentacle", key, HashAlgorithmName.SHA256).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        Certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
        listener.Start();
        _ = Serve(speaksTls, TestContext.Current.CancellationToken);
    }

    public X509Certificate2 Certificate { get; }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public void Dispose()
    {
        listener.Dispose();
        Certificate.Dispose();
    }

    private async Task Serve(bool speaksTls, CancellationToken cancel)
    {
        try
        {
            using var client = await listener.AcceptTcpClientAsync(cancel);
            await using Stream stream = speaksTls ? new SslStream(client.GetStream()) : client.GetStream();
            if (stream is SslStream secured) await secured.AuthenticateAsServerAsync(Certificate);
            await stream.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false, cancel);
            await stream.WriteAsync("HTTP/1.0 200 OK\r\n\r\n"u8.ToArray(), cancel);
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException or IOException or OperationCanceledException)
        {
            // The test is over.
        }
    }
}
