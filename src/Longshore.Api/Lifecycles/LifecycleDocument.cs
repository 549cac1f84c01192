using Longshore.Api.Transport;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Spaces;

namespace Longshore.Api.Lifecycles;

/// <summary>A lifecycle as clients read it (rest-api.md §3).</summary>
internal sealed record LifecycleDocument : ILinked
{
    public required string Id { get; init; }
    public required string SpaceId { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }
    public string? Description { get; init; }
    public required IReadOnlyList<PhaseDocument> Phases { get; init; }
    public required RetentionDocument ReleaseRetentionPolicy { get; init; }
    public required RetentionDocument TentacleRetentionPolicy { get; init; }
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static LifecycleDocument From(Lifecycle lifecycle)
    {
        var self = $"/api/{lifecycle.Space}/lifecycles/{lifecycle.Id}";
        return new()
        {
            Id = lifecycle.Id.ToString(),
            SpaceId = lifecycle.Space.ToString(),
            Name = lifecycle.Name,
            Slug = lifecycle.Slug,
            Description = lifecycle.Description,
            Phases = [.. lifecycle.Phases.Select(PhaseDocument.From)],
            ReleaseRetentionPolicy = RetentionDocument.From(lifecycle.ReleaseRetention),
            TentacleRetentionPolicy = RetentionDocument.From(lifecycle.MachineRetention),
            Links = new Dictionary<string, string> { ["Self"] = self, ["Preview"] = $"{self}/preview", ["Projects"] = $"{self}/projects" },
        };
    }
}
