using Longshore.Application.Security;
using Longshore.Domain.Packages;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Packages;

/// <param name="Package">Id in either form, with or without <c>packages-</c>.</param>
[Requires(Permission.FeedView)]
public sealed record GetPackage(SpaceId Space, string Package);

internal sealed class GetPackageHandler(Store store) : IHandler<GetPackage, Package>
{
    public async Task<Result<Package>> Handle(GetPackage request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.ResolvePackage(request.Space, request.Package, cancel);
    }
}
