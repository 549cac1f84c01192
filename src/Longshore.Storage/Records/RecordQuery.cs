using System.Collections.Immutable;
using Longshore.Domain.Spaces;

namespace Longshore.Storage.Records;

/// <summary>What a filter looks at. Which keys a list knows is said at its property in <see cref="StoreSession"/>; an unknown one is a bug and throws.</summary>
public enum FilterKey { Project, ProjectGroup, Environment, Channel, Release, Task, State, Kind, Pool, User, Category, RelatedDocument, Lifecycle, PackageId, Thumbprint, CommunicationStyle, IsDisabled, SecretHash, Role, Machine }

/// <summary>Keep what equals one of <paramref name="Values"/> (ids, enum names or text, compared ignoring case).</summary>
public sealed record RecordFilter(FilterKey Key, ImmutableArray<string> Values);

/// <summary>Which records of a list, sorted stably: by sort order where there is one, then name, then id; tasks, deployments, releases and events newest first.</summary>
public sealed record RecordQuery
{
    /// <summary>Null: of all spaces.</summary>
    public SpaceId? Space { get; init; }

    /// <summary>Equals, ignoring case.</summary>
    public string? Name { get; init; }

    /// <summary>Contains, ignoring case.</summary>
    public string? PartialName { get; init; }

    /// <summary>Null: no such filter; empty: nothing.</summary>
    public ImmutableArray<int>? Ids { get; init; }
    public ImmutableArray<RecordFilter> Filters { get; init; } = [];
    public int Skip { get; init; }
    public int Take { get; init; } = 30;
}
