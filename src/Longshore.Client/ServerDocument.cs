namespace Longshore.Client;

/// <summary>What a server says about itself.</summary>
public sealed record ServerDocument
{
    /// <summary>The name of the application.</summary>
    public string? Application { get; init; }

    /// <summary>The version that clients compare with; three numbers with dots.</summary>
    public required string Version { get; init; }

    /// <summary>A GUID made at the first start; two servers never share it.</summary>
    public required string InstallationId { get; init; }
}
