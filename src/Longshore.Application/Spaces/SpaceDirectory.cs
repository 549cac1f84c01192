using System.Collections.Immutable;
using Longshore.Application.Lists;
using Longshore.Domain.Spaces;
using Longshore.Storage;

namespace Longshore.Application.Spaces;

/// <summary>All spaces, remembered for a moment because every request asks for one. A change on this node is seen at once, one of another node within 5 s.</summary>
internal sealed class SpaceDirectory(Store store, TimeProvider time)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);
    private volatile Remembered? remembered;

    public async ValueTask<ImmutableArray<Space>> All(CancellationToken cancel)
    {
        if (remembered is { } known && time.GetElapsedTime(known.At) < Freshness) return known.Spaces;
        // Taken before reading: a change that comes in between must not look fresh.
        var at = time.GetTimestamp();
        await using var session = store.Read();
        var spaces = (await session.Spaces.List(Listing.All.ToQuery<SpaceId>(null), cancel)).Items;
        remembered = new(spaces, at);
        return spaces;
    }

    /// <summary>Call after each committed change of a space.</summary>
    public void Forget() => remembered = null;

    private sealed record Remembered(ImmutableArray<Space> Spaces, long At);
}
