using System.Collections.Immutable;
using Longshore.Domain.Pools;

namespace Longshore.Domain.Spaces;

/// <summary>A hard partition: everything but users belongs to exactly one space.</summary>
public sealed record Space
{
    public SpaceId Id { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }
    public string? Description { get; init; }
    public bool IsDefault { get; init; }

    /// <summary>No task of the space starts while this is set.</summary>
    public bool TaskQueueStopped { get; init; }

    /// <summary>Pools that were deleted although something named them; older records have none.</summary>
    public ImmutableArray<DeletedPool> DeletedPools { get; init => field = value.IsDefault ? [] : value; } = [];
}
