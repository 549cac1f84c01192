using Longshore.Domain.Lifecycles;
using Longshore.Domain.Spaces;

namespace Longshore.Domain.Projects;

/// <summary>A way for releases of a project; every project has exactly one default.</summary>
public sealed record Channel : IBelongsToSpace
{
    public ChannelId Id { get; init; }
    public SpaceId Space { get; init; }
    public required ProjectId Project { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }
    public string? Description { get; init; }

    /// <summary>Null: the project's.</summary>
    public LifecycleId? Lifecycle { get; init; }
    public bool IsDefault { get; init; }
}
