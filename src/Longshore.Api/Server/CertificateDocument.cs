using Longshore.Api.Transport;
using Longshore.Application.Server;

namespace Longshore.Api.Server;

/// <summary>The server's certificate; agents write its thumbprint into their list of trusted servers.</summary>
internal sealed record CertificateDocument : ILinked
{
    public const string TheId = "certificate-global";

    public string Id { get; init; } = TheId;
    public required string Name { get; init; }
    public required string Thumbprint { get; init; }
    public string SignatureAlgorithm { get; init; } = "sha256RSA";
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static CertificateDocument From(ServerCertificate certificate)
    {
        var self = $"/api/configuration/certificates/{TheId}";
        return new()
        {
            Name = certificate.Name,
            Thumbprint = certificate.Thumbprint,
            Links = new Dictionary<string, string> { ["Self"] = self, ["PublicCer"] = $"{self}/public-cer" },
        };
    }
}
