using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Domain.Artifacts;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Artifacts;

internal static class ArtifactSearch
{
    /// <summary>An artifact of the space by its id, or <see cref="NotFound"/>.</summary>
    public static async Task<Result<Artifact>> ResolveArtifact(this StoreSession session, SpaceId space, Reference<ArtifactId> reference, CancellationToken cancel) =>
        reference.Id is { } id && await session.Artifacts.Find(id, cancel) is { } artifact && artifact.Space == space ? artifact : RecordRefusals.Missing<ArtifactId>(reference.Text, "id");
}
