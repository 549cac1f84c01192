using System.Security.Cryptography.X509Certificates;
using Longshore.Application.Security;
using Longshore.Application.Startup;
using Longshore.Domain.Refusals;
using Longshore.Domain.Users;

namespace Longshore.Application.Server;

/// <summary>The certificate by which workers know this server.</summary>
[Requires(Permission.SignedIn)]
public sealed record DescribeCertificate;

/// <param name="Thumbprint">SHA-1, 40 upper-case hexadecimal digits: the form agents show and pin.</param>
/// <param name="PublicPart">DER, without the private key.</param>
public sealed record ServerCertificate(string Name, string Thumbprint, DateTimeOffset NotAfter, byte[] PublicPart);

internal sealed class DescribeCertificateHandler(Installation installation) : IHandler<DescribeCertificate, ServerCertificate>
{
    public Task<Result<ServerCertificate>> Handle(DescribeCertificate request, Actor actor, CancellationToken cancel)
    {
        var certificate = installation.Certificate;
        return Task.FromResult<Result<ServerCertificate>>(new ServerCertificate(certificate.Subject, certificate.Thumbprint, certificate.NotAfter, certificate.Export(X509ContentType.Cert)));
    }
}
