using Longshore.Api.Transport;
using Longshore.Application.Packages;
using Longshore.Domain.Packages;
using Longshore.Domain.Spaces;

namespace Longshore.Api.Packages;

/// <summary>A package of the built-in feed as clients read it (rest-api.md §9).</summary>
internal sealed record PackageDocument : ILinked
{
    public required string Id { get; init; }
    public required string SpaceId { get; init; }
    public required string PackageId { get; init; }
    public required string NuGetPackageId { get; init; }
    public required string Version { get; init; }
    public string FeedId { get; init; } = Feed.BuiltInId;
    public string NuGetFeedId { get; init; } = Feed.BuiltInId;
    public required string Title { get; init; }
    public string? Summary { get; init; }
    public string? Description { get; init; }
    public string? ReleaseNotes { get; init; }
    public required string FileExtension { get; init; }
    public required long PackageSizeBytes { get; init; }

    /// <summary>SHA-1, lower-case hex: what clients compare with.</summary>
    public required string Hash { get; init; }

    /// <summary>Our own addition: SHA-256, lower-case hex.</summary>
    public required string Sha256 { get; init; }
    public required DateTimeOffset Published { get; init; }
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static PackageDocument From(Package package)
    {
        var self = $"/api/{package.Space}/packages/{Uri.EscapeDataString(package.Id)}";
        return new()
        {
            Id = package.Id,
            SpaceId = package.Space.ToString(),
            PackageId = package.PackageId,
            NuGetPackageId = package.PackageId,
            Version = package.Version,
            Title = $"{package.PackageId} {package.Version}",
            FileExtension = package.Extension,
            PackageSizeBytes = package.Length,
            Hash = package.Sha1,
            Sha256 = package.Sha256,
            Published = package.Published,
            Links = new Dictionary<string, string> { ["Self"] = self, ["Raw"] = $"{self}/raw", ["Feed"] = $"/api/{package.Space}/feeds/{Feed.BuiltInId}" },
        };
    }
}
