using Longshore.Application.Ids;
using Longshore.Application.Security;
using Longshore.Domain.Artifacts;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Blobs;
using Longshore.Storage.Records;

namespace Longshore.Application.Artifacts;

/// <summary>Opens the bytes of an artifact; the caller disposes the stream.</summary>
[Requires(Permission.ArtifactView)]
public sealed record OpenArtifact(SpaceId Space, Reference<ArtifactId> Artifact);

/// <param name="Content">Seekable, at its beginning.</param>
public sealed record OpenedArtifact(Artifact Artifact, Stream Content);

internal sealed class OpenArtifactHandler(Store store, BlobStore blobs) : IHandler<OpenArtifact, OpenedArtifact>
{
    public async Task<Result<OpenedArtifact>> Handle(OpenArtifact request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        var found = await session.ResolveArtifact(request.Space, request.Artifact, cancel);
        if (found.IsRefused) return found.Refusal;
        return found.Value.Sha256 is { } sha256
            ? new OpenedArtifact(found.Value, blobs.Open(sha256))
            : new NotFound("id", $"{found.Value.Id} has no content yet.", "Put its content first.");
    }
}
