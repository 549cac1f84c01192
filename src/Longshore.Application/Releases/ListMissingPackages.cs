using System.Collections.Immutable;
using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Releases;

/// <summary>Packages of a release that the built-in feed does not have any more.</summary>
[Requires(Permission.ReleaseView)]
public sealed record ListMissingPackages(SpaceId Space, Reference<ReleaseId> Release);

public sealed record MissingPackage(string PackageId, string Version);

internal sealed class ListMissingPackagesHandler(Store store) : IHandler<ListMissingPackages, ImmutableArray<MissingPackage>>
{
    public async Task<Result<ImmutableArray<MissingPackage>>> Handle(ListMissingPackages request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        var found = await session.ResolveRelease(request.Space, request.Release, cancel);
        if (found.IsRefused) return found.Refusal;
        var release = found.Value;
        var missing = ImmutableArray.CreateBuilder<MissingPackage>();
        foreach (var slot in PackageSlot.Of(release.Process, release.Channel))
        {
            var version = release.Packages.FirstOrDefault(package => package.ActionName == slot.ActionName && package.PackageReferenceName == slot.Package.Name)?.Version;
            if (version is not null && await session.FindPackage(request.Space, slot.Package.PackageId, version, cancel) is null) missing.Add(new(slot.Package.PackageId, version));
        }
        return missing.Distinct().ToImmutableArray();
    }
}
