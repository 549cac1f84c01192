using Longshore.Api.Transport;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Projects;
using Longshore.Domain.Spaces;

namespace Longshore.Api.Channels;

/// <summary>A channel as clients read it (rest-api.md §4).</summary>
internal sealed record ChannelDocument : ILinked
{
    public required string Id { get; init; }
    public required string SpaceId { get; init; }
    public required string ProjectId { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }
    public string? Description { get; init; }
    public string? LifecycleId { get; init; }
    public bool IsDefault { get; init; }
    public string Type { get; init; } = "Lifecycle";
    public IReadOnlyList<string> Rules { get; init; } = [];
    public IReadOnlyList<string> GitReferenceRules { get; init; } = [];
    public IReadOnlyList<string> GitResourceRules { get; init; } = [];
    public IReadOnlyList<string> TenantTags { get; init; } = [];
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static ChannelDocument From(Channel channel)
    {
        var self = $"/api/{channel.Space}/channels/{channel.Id}";
        return new()
        {
            Id = channel.Id.ToString(),
            SpaceId = channel.Space.ToString(),
            ProjectId = channel.Project.ToString(),
            Name = channel.Name,
            Slug = channel.Slug,
            Description = channel.Description,
            LifecycleId = channel.Lifecycle?.ToString(),
            IsDefault = channel.IsDefault,
            Links = new Dictionary<string, string>
            {
                ["Self"] = self,
                ["Project"] = $"/api/{channel.Space}/projects/{channel.Project}",
                ["Releases"] = $"{self}/releases{{?skip,take,searchByVersion}}",
            },
        };
    }
}
