namespace Longshore.Transports.Ssh;

/// <summary>A machine that is reached by SSH, and as whom. Two equal ones share their connections.</summary>
public sealed record SshEndpoint
{
    public required string Host { get; init; }

    public int Port { get; init; } = 22;

    public required string User { get; init; }

    public required SshAccount Account { get; init; }

    /// <summary>The only host key that is accepted.</summary>
    public required HostKeyFingerprint HostKey { get; init; }

    /// <summary>Folder of workspaces, journals and cached files, below the user's home; servers that share an account each have their own.</summary>
    public string Root { get; init; } = ".longshore/work";

    /// <summary>As shown in messages; holds no secret.</summary>
    public override string ToString() => Port == 22 ? $"{User}@{Host}" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{User}@{Host}:{Port}");
}
