using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Longshore.Os.Certificates;

/// <summary>TLS 1.3 between two sides that know each other by thumbprint: names, dates and authorities do not count.</summary>
public static class PinnedTls
{
    /// <summary>For the side that dials: the peer must have the certificate of <paramref name="expected"/>.</summary>
    /// <param name="own">What this side shows.</param>
    /// <param name="expected">What the peer must show.</param>
    /// <param name="seen">Is told what the peer showed, right or wrong.</param>
    public static SslClientAuthenticationOptions Client(X509Certificate2 own, Thumbprint expected, Action<Thumbprint> seen) => new()
    {
        // Peers look at certificates, not at names; one fixed name keeps the server's host out of the clear.
        TargetHost = "longshore",
        EnabledSslProtocols = SslProtocols.Tls13,
        ClientCertificateContext = SslStreamCertificateContext.Create(own, null, offline: true),
        RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null && Matches(Thumbprint.Of(certificate), expected, seen),
    };

    /// <summary>For the side that answers: the peer must show a certificate, and <paramref name="trusts"/> decides.</summary>
    public static SslServerAuthenticationOptions Server(X509Certificate2 own, Func<Thumbprint, bool> trusts) => new()
    {
        EnabledSslProtocols = SslProtocols.Tls13,
        ServerCertificateContext = SslStreamCertificateContext.Create(own, null, offline: true),
        ClientCertificateRequired = true,
        // Each link is authenticated anew, so that a peer that lost our trust cannot come back with an old ticket.
        AllowTlsResume = false,
        RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null && trusts(Thumbprint.Of(certificate)),
    };

    private static bool Matches(Thumbprint shown, Thumbprint expected, Action<Thumbprint> seen)
    {
        seen(shown);
        return shown == expected;
    }
}
