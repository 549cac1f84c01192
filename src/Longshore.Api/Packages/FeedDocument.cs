using Longshore.Api.Transport;
using Longshore.Application.Packages;
using Longshore.Domain.Spaces;

namespace Longshore.Api.Packages;

/// <summary>The built-in feed as clients read it (rest-api.md §9).</summary>
internal sealed record FeedDocument : ILinked
{
    public required string Id { get; init; }
    public required string SpaceId { get; init; }
    public required string Name { get; init; }
    public string Slug { get; init; } = "octopus-server-built-in";
    public string FeedType { get; init; } = "BuiltIn";
    public int? DeleteUnreleasedPackagesAfterDays { get; init; }
    public bool IsBuiltInRepoSyncEnabled { get; init; }
    public IReadOnlyList<string> PackageAcquisitionLocationOptions { get; init; } = ["Server", "ExecutionTarget"];
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static FeedDocument From(Feed feed)
    {
        var self = $"/api/{feed.Space}/feeds/{Feed.BuiltInId}";
        return new()
        {
            Id = Feed.BuiltInId,
            SpaceId = feed.Space.ToString(),
            Name = Feed.BuiltInName,
            Links = new Dictionary<string, string>
            {
                ["Self"] = self,
                ["SearchPackagesTemplate"] = $"{self}/packages/search{{?term,take,skip}}",
                ["SearchPackageVersionsTemplate"] = $"{self}/packages/versions{{?packageId,take,skip,includePreRelease,versionRange,preReleaseTag,filter,includeReleaseNotes}}",
                ["VersionsTemplate"] = $"{self}/packages/versions{{?packageId,take,skip,includePreRelease,versionRange,preReleaseTag,filter,includeReleaseNotes}}",
                ["NotesTemplate"] = $"{self}/packages/notes{{?packageId,version}}",
                ["BuiltInFeedStats"] = $"/api/{feed.Space}/feeds/stats",
            },
        };
    }
}
