using Longshore.Api.Transport;
using Longshore.Domain.Projects;
using Longshore.Domain.Spaces;

namespace Longshore.Api.ProjectGroups;

/// <summary>A project group as clients read it (rest-api.md §3).</summary>
internal sealed record ProjectGroupDocument : ILinked
{
    public required string Id { get; init; }
    public required string SpaceId { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }
    public string? Description { get; init; }
    public IReadOnlyList<string> EnvironmentIds { get; init; } = [];
    public string? RetentionPolicyId { get; init; }
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static ProjectGroupDocument From(ProjectGroup group)
    {
        var self = $"/api/{group.Space}/projectgroups/{group.Id}";
        return new()
        {
            Id = group.Id.ToString(),
            SpaceId = group.Space.ToString(),
            Name = group.Name,
            Slug = group.Slug,
            Description = group.Description,
            Links = new Dictionary<string, string> { ["Self"] = self, ["Projects"] = $"{self}/projects{{?skip,take,partialName}}" },
        };
    }
}
