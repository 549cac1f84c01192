using Longshore.Application.Lists;
using Longshore.Application.Security;
using Longshore.Domain.Packages;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
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

