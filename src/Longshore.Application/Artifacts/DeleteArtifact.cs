using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Security;
using Longshore.Domain.Artifacts;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Artifacts;

[Requires(Permission.ArtifactDelete)]
public sealed record DeleteArtifact(SpaceId Space, Reference<ArtifactId> Artifact);

internal sealed class DeleteArtifactHandler(Store store, AuditTrail audit) : IHandler<DeleteArtifact, Unit>
{
    public async Task<Result<Unit>> Handle(DeleteArtifact request, Actor actor, CancellationToken cancel)
    {
        await using var session = await store.Write(cancel);
        var found = await session.ResolveArtifact(request.Space, request.Artifact, cancel);
        if (found.IsRefused) return found.Refusal;
        await session.Artifacts.Remove(found.Value.Id, cancel);
        await audit.Record(
            session, actor, request.Space, AuditCategory.Deleted, $"Artifact {found.Value.FileName} was deleted", [found.Value.Id.ToString(), found.Value.Task.ToString()], cancel);
        await session.Commit(cancel);
        return default(Unit);
    }
}
