using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Artifacts;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;
using Longshore.Storage.Tasks;

namespace Longshore.Application.Artifacts;

/// <summary>Renames an artifact. Null: stays.</summary>
[Requires(Permission.ArtifactEdit)]
public sealed record UpdateArtifact(SpaceId Space, Reference<ArtifactId> Artifact, string? FileName);

internal sealed class UpdateArtifactHandler(Store store, AuditTrail audit) : IHandler<UpdateArtifact, Artifact>
{
    public async Task<Result<Artifact>> Handle(UpdateArtifact request, Actor actor, CancellationToken cancel)
    {
        await using var session = await store.Write(cancel);
        var found = await session.ResolveArtifact(request.Space, request.Artifact, cancel);
        if (found.IsRefused) return found;
        var name = ArtifactName.Clean(request.FileName ?? found.Value.FileName);
        if (name.IsRefused) return name.Refusal;
        var saved = await session.Artifacts.TrySave(found.Value with { FileName = name.Value }, cancel);
        if (saved.IsRefused) return saved;
        await audit.Record(
            session, actor, request.Space, AuditCategory.Modified, $"Artifact {saved.Value.FileName} was changed", [saved.Value.Id.ToString(), saved.Value.Task.ToString()], cancel,
            new ChangeList().Field("Filename", found.Value.FileName, saved.Value.FileName).ToJson());
        await session.Commit(cancel);
        return saved;
    }
}
