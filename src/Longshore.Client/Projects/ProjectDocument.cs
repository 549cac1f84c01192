namespace Longshore.Client.Projects;

/// <summary>A project: what is deployed and how.</summary>
public sealed record ProjectDocument
{
    /// <summary>Like <c>Projects-1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Unique in its space.</summary>
    public required string Name { get; init; }

    /// <summary>The name as it stands in addresses.</summary>
    public string? Slug { get; init; }

    /// <summary>What the project is.</summary>
    public string? Description { get; init; }

    /// <summary>Whether releases and deployments are switched off.</summary>
    public bool IsDisabled { get; init; }
}
