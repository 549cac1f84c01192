using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;

namespace Longshore.Application.Spaces;

/// <summary>The space a request works in.</summary>
/// <param name="Space">Null: the default space.</param>
[Requires(Permission.SignedIn)]
public sealed record EnterSpace(SpaceId? Space);

internal sealed class EnterSpaceHandler(SpaceDirectory spaces) : IHandler<EnterSpace, Space>
{
    public async Task<Result<Space>> Handle(EnterSpace request, Actor actor, CancellationToken cancel)
    {
        var all = await spaces.All(cancel);
        var found = request.Space is { } wanted ? all.FirstOrDefault(space => space.Id == wanted) : all.FirstOrDefault(space => space.IsDefault);
        if (found is not null) return found;
        return request.Space is { } missing
            ? new NotFound("spaceId", $"'{missing}' was not found in Spaces.", "See /api/spaces for those you may use.")
            : new NotFound("spaceId", "There is no default space.", "Name a space in the path, as in /api/Spaces-1/projects.");
    }
}
