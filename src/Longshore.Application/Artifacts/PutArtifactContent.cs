using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Artifacts;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Blobs;
using Longshore.Storage.Records;
using Longshore.Storage.Tasks;

namespace Longshore.Application.Artifacts;

/// <summary>Stores the bytes of an artifact; it is listed with them only once all are durable.</summary>
[Requires(Permission.ArtifactEdit)]
public sealed record PutArtifactContent(SpaceId Space, Reference<ArtifactId> Artifact, Stream Content);

internal sealed class PutArtifactContentHandler(Store store, BlobStore blobs, AuditTrail audit) : IHandler<PutArtifactContent, Artifact>
{
    public async Task<Result<Artifact>> Handle(PutArtifactContent request, Actor actor, CancellationToken cancel)
    {
        await using (var session = store.Read())
        {
            var known = await session.ResolveArtifact(request.Space, request.Artifact, cancel);
            if (known.IsRefused) return known;
        }
        // Bytes may come slowly, so no transaction is open while they do.
        var blob = await blobs.Put(request.Content, cancel);
        await using var writing = await store.Write(cancel);
        var found = await writing.ResolveArtifact(request.Space, request.Artifact, cancel);
        if (found.IsRefused) return found;
        var saved = await writing.Artifacts.TrySave(found.Value with { Sha256 = blob.Sha256, Length = blob.Length }, cancel);
        if (saved.IsRefused) return saved;
        await audit.Record(
            writing, actor, request.Space, AuditCategory.Modified, $"Content of artifact {saved.Value.FileName} was put", [saved.Value.Id.ToString(), saved.Value.Task.ToString()], cancel,
            new ChangeList().Field("Sha256", found.Value.Sha256, blob.Sha256).ToJson());
        await writing.Commit(cancel);
        return saved;
    }
}
