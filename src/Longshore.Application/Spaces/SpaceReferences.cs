using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Storage.Records;

namespace Longshore.Application.Spaces;

internal static class SpaceReferences
{
    /// <summary>A space by id, name or slug.</summary>
    public static async Task<Result<Space>> Resolve(this IRecords<SpaceId, Space> spaces, Reference<SpaceId> reference, CancellationToken cancel)
    {
        if (reference.Id is { } id && await spaces.Find(id, cancel) is { } byId) return byId;
        return await spaces.FindByName(null, reference.Text, cancel) is { } byName ? byName : RecordRefusals.Missing<SpaceId>(reference.Text);
    }
}
