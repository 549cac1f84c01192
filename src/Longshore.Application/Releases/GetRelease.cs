using Longshore.Application.Ids;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Releases;

[Requires(Permission.ReleaseView)]
public sealed record GetRelease(SpaceId Space, Reference<ReleaseId> Release);

internal sealed class GetReleaseHandler(Store store) : IHandler<GetRelease, Release>
{
    public async Task<Result<Release>> Handle(GetRelease request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.ResolveRelease(request.Space, request.Release, cancel);
    }
}
