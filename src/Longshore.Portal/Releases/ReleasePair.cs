using System.Collections.Immutable;
using Longshore.Domain.Releases;

namespace Longshore.Portal.Releases;

/// <summary>A release and the one before it in the same project; null: it is the first, or the one before is not among the newest.</summary>
public sealed record ReleasePair(Release Release, Release? Before)
{
    public ImmutableArray<ReleaseChange> Changes => Before is null ? [] : ReleaseDiff.Between(Before, Release);
}
