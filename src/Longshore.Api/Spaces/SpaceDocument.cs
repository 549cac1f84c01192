using Longshore.Api.Transport;
using Longshore.Domain.Spaces;

namespace Longshore.Api.Spaces;

/// <summary>A space as clients read it (rest-api.md §2).</summary>
internal sealed record SpaceDocument : ILinked
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }
    public string? Description { get; init; }
    public bool IsDefault { get; init; }
    public bool TaskQueueStopped { get; init; }
    public bool IsPrivate { get; init; }
    public IReadOnlyList<string> SpaceManagersTeams { get; init; } = [];
    public IReadOnlyList<string> SpaceManagersTeamMembers { get; init; } = [];
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static SpaceDocument From(Space space) => new()
    {
        Id = space.Id.ToString(),
        Name = space.Name,
        Slug = space.Slug,
        Description = space.Description,
        IsDefault = space.IsDefault,
        TaskQueueStopped = space.TaskQueueStopped,
        Links = new Dictionary<string, string>
        {
            ["Self"] = $"/api/spaces/{space.Id}",
            ["SpaceHome"] = $"/api/{space.Id}",
            ["Web"] = $"/app#/{space.Id}",
        },
    };
}
