namespace Longshore.Api.Server;

/// <summary>The first document of every client (rest-api.md §2).</summary>
internal sealed record RootDocument
{
    /// <summary>What clients of the vendor's server expect to talk to.</summary>
    public string Application { get; init; } = "Octopus Deploy";

    /// <summary>Level of the vendor's API that this server speaks; clients decide by it what they may ask for.</summary>
    public string Version { get; init; } = "2026.3.1";

    /// <summary>Clients refuse to work outside 3.0.0 to 3.0.99.</summary>
    public string ApiVersion { get; init; } = "3.0.0";
    public required Guid InstallationId { get; init; }
    public bool IsEarlyAccessProgram { get; init; }
    public bool HasLongTermSupport { get; init; } = true;

    /// <summary>Our own addition: what this server is, and its own version.</summary>
    public required ProductDocument Product { get; init; }
    public required IReadOnlyDictionary<string, string> Links { get; init; }
}

internal sealed record ProductDocument(string Name, string Version);
