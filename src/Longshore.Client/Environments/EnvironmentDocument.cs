namespace Longshore.Client.Environments;

/// <summary>A place releases are deployed to, like <c>Production</c>.</summary>
public sealed record EnvironmentDocument
{
    /// <summary>Like <c>Environments-1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Unique in its space.</summary>
    public required string Name { get; init; }

    /// <summary>The name as it stands in addresses.</summary>
    public string? Slug { get; init; }

    /// <summary>What the environment is for.</summary>
    public string? Description { get; init; }
}
