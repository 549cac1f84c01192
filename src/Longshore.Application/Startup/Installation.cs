using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Longshore.Storage.Secrets;

namespace Longshore.Application.Startup;

/// <summary>What makes this installation itself: its id, and the certificate by which workers know it. Both are made at the first start and never change.</summary>
public sealed class Installation(KeyFiles keys, TimeProvider time) : IDisposable
{
    // Agents pin the thumbprint and do not look at dates; a certificate that ended would only cut them off.
    private const int ValidYears = 100;
    private readonly Lazy<Guid> id = new(() => Guid.Parse(Encoding.ASCII.GetString(keys.ReadOrMake("installation-id", () => Encoding.ASCII.GetBytes(Guid.NewGuid().ToString())))));
    private readonly Lazy<X509Certificate2> certificate = new(() =>
        X509CertificateLoader.LoadPkcs12(keys.ReadOrMake("server-certificate.pfx", () => MakeCertificate(time.GetUtcNow())), null, X509KeyStorageFlags.Exportable));

    /// <summary>Part of the cookies' names, and shown in the root document.</summary>
    public Guid Id => id.Value;

    /// <summary>Self-signed, with its private key.</summary>
    public X509Certificate2 Certificate => certificate.Value;

    public void Dispose()
    {
        if (certificate.IsValueCreated) certificate.Value.Dispose();
    }

    private static byte[] MakeCertificate(DateTimeOffset now)
    {
        using var key = RSA.Create(3072);
        var request = new CertificateRequest("CN=Longshore Server", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        // An hour back: a worker's clock may be behind ours.
        using var made = request.CreateSelfSigned(now.AddHours(-1), now.AddYears(ValidYears));
        return made.Export(X509ContentType.Pkcs12);
    }
}
