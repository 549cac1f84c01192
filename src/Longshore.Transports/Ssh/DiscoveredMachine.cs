namespace Longshore.Transports.Ssh;

/// <summary>What a machine shows before it is registered.</summary>
/// <param name="Sha256">Fingerprint of its host key as OpenSSH prints it.</param>
/// <param name="Md5">The same key's fingerprint in the older form.</param>
/// <param name="KeyAlgorithm">Such as <c>ssh-ed25519</c>.</param>
public sealed record DiscoveredMachine(HostKeyFingerprint Sha256, HostKeyFingerprint Md5, string KeyAlgorithm)
{
    /// <summary>Such as <c>Debian GNU/Linux 12 (bookworm)</c>; null: it was not logged in.</summary>
    public string? OperatingSystem { get; init; }

    /// <summary>Such as <c>x86_64</c>.</summary>
    public string? Architecture { get; init; }

    /// <summary>Such as <c>linux-x64</c>; null: unknown, or only raw mode can serve it.</summary>
    public string? Runtime { get; init; }

    /// <summary>Why there is no more to tell.</summary>
    public string? Says { get; init; }
}
