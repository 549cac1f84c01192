using Longshore.Domain.Spaces;

namespace Longshore.Domain.Projects;

/// <summary>A shelf for projects.</summary>
public sealed record ProjectGroup : IBelongsToSpace
{
    public ProjectGroupId Id { get; init; }
    public SpaceId Space { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }
    public string? Description { get; init; }
}
