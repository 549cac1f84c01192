using Longshore.Application.Ids;
using Longshore.Application.Security;
using Longshore.Domain.Artifacts;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Artifacts;

[Requires(Permission.ArtifactView)]
public sealed record GetArtifact(SpaceId Space, Reference<ArtifactId> Artifact);

internal sealed class GetArtifactHandler(Store store) : IHandler<GetArtifact, Artifact>
{
    public async Task<Result<Artifact>> Handle(GetArtifact request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.ResolveArtifact(request.Space, request.Artifact, cancel);
    }
}
