using Longshore.Application.Packages;
using Longshore.Domain.Packages;
using Longshore.Domain.Spaces;

namespace Longshore.Api.Packages;

internal sealed record PackageVersionDocument(
    string Id, string FeedId, string PackageId, string Version, string Title, DateTimeOffset Published, long SizeBytes, string? ReleaseNotes, IReadOnlyDictionary<string, string> Links)
{
    public static PackageVersionDocument From(Package package) => new(
        package.Id, Feed.BuiltInId, package.PackageId, package.Version, $"{package.PackageId} {package.Version}", package.Published, package.Length, null,
        new Dictionary<string, string> { ["Package"] = $"/api/{package.Space}/packages/{Uri.EscapeDataString(package.Id)}" });
}
