using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Longshore.Os.Failpoints;
using Longshore.Os.Files;

namespace Longshore.Os.Certificates;

/// <summary>A program's own identity: a self-signed ECDSA P-256 certificate with its key, in a file that only its owner may read.</summary>
public static class OwnCertificate
{
    // The peer pins the thumbprint and looks at no date, so a wrong clock locks nobody out.
    private const int YearsValid = 100;

    /// <summary>Loads the identity at <paramref name="path"/>, or makes and stores one with <paramref name="name"/> as its subject.</summary>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    /// <exception cref="InvalidDataException">The file is no identity.</exception>
    public static X509Certificate2 LoadOrCreate(string path, string name, TimeProvider time) => File.Exists(path) ? Load(path) : Create(path, name, time);

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is no identity.</exception>
    public static X509Certificate2 Load(string path)
    {
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12(File.ReadAllBytes(path), null);
            return certificate.HasPrivateKey ? certificate : throw new InvalidDataException($"'{path}' holds a certificate without its key.");
        }
        catch (CryptographicException broken)
        {
            throw new InvalidDataException($"'{path}' holds no certificate: {broken.Message}", broken);
        }
    }

    private static X509Certificate2 Create(string path, string name, TimeProvider time)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName(name);
        var now = time.GetUtcNow();
        using var made = new CertificateRequest(subject.Build(), key, HashAlgorithmName.SHA256).CreateSelfSigned(now.AddDays(-1), now.AddYears(YearsValid));
        DurableFile.Replace(path, made.Export(X509ContentType.Pkcs12));
        Failpoint.Pass("link.identity-written");
        return Load(path);
    }
}
