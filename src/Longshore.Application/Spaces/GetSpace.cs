using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Spaces;

[Requires(Permission.SignedIn)]
public sealed record GetSpace(Reference<SpaceId> Space);

internal sealed class GetSpaceHandler(Store store) : IHandler<GetSpace, Space>
{
    public async Task<Result<Space>> Handle(GetSpace request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.Spaces.Resolve(request.Space, cancel);
    }
}
