using System.Collections.Immutable;

namespace Longshore.Domain.Processes;

/// <summary>A package that an action uses.</summary>
public sealed record PackageReference
{
    public required string Id { get; init; }

    /// <summary>Empty for the primary package.</summary>
    public required string Name { get; init; }
    public required string PackageId { get; init; }
    public required string FeedId { get; init; }

    /// <summary><c>Server</c>, <c>ExecutionTarget</c> or <c>NotAcquired</c>.</summary>
    public string AcquisitionLocation { get; init; } = "Server";

    /// <summary>Fixed version; null: chosen at release creation.</summary>
    public string? Version { get; init; }
    public ImmutableDictionary<string, string> Properties { get; init; } = ImmutableDictionary<string, string>.Empty;
}
