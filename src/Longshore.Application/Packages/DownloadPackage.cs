using Longshore.Application.Security;
using Longshore.Domain.Packages;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Blobs;

namespace Longshore.Application.Packages;

/// <param name="Package">Id in either form, with or without <c>packages-</c>.</param>
[Requires(Permission.BuiltInFeedDownload)]
public sealed record DownloadPackage(SpaceId Space, string Package);

/// <param name="Content">At its begin, seekable; the caller disposes it.</param>
public sealed record PackageContent(Package Package, Stream Content);

internal sealed class DownloadPackageHandler(Store store, BlobStore blobs) : IHandler<DownloadPackage, PackageContent>
{
    public async Task<Result<PackageContent>> Handle(DownloadPackage request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        var package = await session.ResolvePackage(request.Space, request.Package, cancel);
        return package.IsRefused ? package.Refusal : new PackageContent(package.Value, blobs.Open(package.Value.Sha256));
    }
}
