using Renci.SshNet;
using Renci.SshNet.Common;

namespace Longshore.Transports.Ssh;

/// <summary>Lets a connection go on only when the machine shows the pinned host key.</summary>
internal sealed class PinnedKey
{
    public PinnedKey(BaseClient client, SshEndpoint endpoint) => client.HostKeyReceived += (_, shown) =>
    {
        var (sha256, md5) = FingerprintsOf(shown);
        shown.CanTrust = endpoint.HostKey == (endpoint.HostKey.IsSha256 ? sha256 : md5);
        if (!shown.CanTrust) Refusal = new HostKeyRefusedException(endpoint, sha256, md5);
    };

    /// <summary>Null: it has shown the right one, or none yet.</summary>
    public HostKeyRefusedException? Refusal { get; private set; }

    public static (HostKeyFingerprint Sha256, HostKeyFingerprint Md5) FingerprintsOf(HostKeyEventArgs shown) =>
        (HostKeyFingerprint.Parse($"SHA256:{shown.FingerPrintSHA256}"), HostKeyFingerprint.Parse(shown.FingerPrintMD5));
}
