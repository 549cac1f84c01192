using System.Collections.Immutable;
using Longshore.Application.Releases;

namespace Longshore.Api.Releases;

internal sealed record MissingPackagesDocument(IReadOnlyList<MissingPackageDocument> Packages)
{
    public static MissingPackagesDocument From(ImmutableArray<MissingPackage> missing) => new([.. missing.Select(package => new MissingPackageDocument(package.PackageId, package.Version))]);
}

internal sealed record MissingPackageDocument(string Id, string Version);
