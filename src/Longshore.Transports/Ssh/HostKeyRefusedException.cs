namespace Longshore.Transports.Ssh;

/// <summary>The machine shows another host key than the pinned one: it was installed anew, or somebody stands in between. Nothing was sent to it.</summary>
public sealed class HostKeyRefusedException(SshEndpoint endpoint, HostKeyFingerprint sha256, HostKeyFingerprint md5)
    : Exception($"{endpoint} shows the host key {sha256} ({md5}), but {endpoint.HostKey} is expected. If its key was really changed, enter the new fingerprint; if not, somebody may be listening in.")
{
    public HostKeyFingerprint Sha256 { get; } = sha256;

    public HostKeyFingerprint Md5 { get; } = md5;
}
