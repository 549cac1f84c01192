using Longshore.Application.Lists;
using Longshore.Application.Security;
using Longshore.Domain.Packages;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Packages;

/// <summary>Packages of the built-in feed, by id, newest version first.</summary>
[Requires(Permission.FeedView)]
public sealed record ListPackages(SpaceId Space, Listing Listing)
{
    /// <summary>Exact id, ignoring case; null: all.</summary>
    public string? PackageId { get; init; }

    /// <summary>Part of the id.</summary>
    public string? Filter { get; init; }

    /// <summary>Only the newest version of each id.</summary>
    public bool LatestOnly { get; init; }
    public bool IncludePreReleases { get; init; } = true;
}

internal sealed class ListPackagesHandler(Store store) : IHandler<ListPackages, Page<Package>>
{
    public async Task<Result<Page<Package>>> Handle(ListPackages request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        var (skip, take) = (request.Listing.Skip, request.Listing.Take);
        // Versions have an order that the database does not know, so the ids' versions are sorted here.
        var all = await session.ListPackages(new()
        {
            Space = request.Space,
            PartialName = request.Filter,
            Filters = request.PackageId is { } id ? [new(FilterKey.PackageId, [id])] : [],
            Take = int.MaxValue,
        }, cancel);
        var sorted = all.Items
            .Select(package => (package, version: new PackageVersion(package.Version)))
            .Where(one => request.IncludePreReleases || !one.version.IsPreRelease)
            .GroupBy(one => one.package.PackageId, StringComparer.OrdinalIgnoreCase)
            .OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
            .SelectMany(group => request.LatestOnly ? [group.MaxBy(one => one.version, PackageVersion.Order).package] : group.OrderByDescending(one => one.version, PackageVersion.Order).Select(one => one.package))
            .ToList();
        return new Page<Package>([.. sorted.Skip(skip).Take(take)], sorted.Count, skip, take);
    }
}
