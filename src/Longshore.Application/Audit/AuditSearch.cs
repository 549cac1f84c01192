using System.Collections.Immutable;
using Longshore.Application.Lists;
using Longshore.Application.Security;
using Longshore.Domain.Audit;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage.Records;

namespace Longshore.Application.Audit;

/// <summary>Audit events, newest first. Empty filters filter nothing; different filters must all hold.</summary>
/// <param name="Space">Null: of all spaces.</param>
[Requires(Permission.EventView)]
public sealed record AuditSearch(SpaceId? Space, Listing Listing)
{
    /// <summary>Every one of these documents is concerned.</summary>
    public ImmutableArray<string> Regarding { get; init; } = [];

    /// <summary>At least one of these documents is concerned; each group is a filter of its own.</summary>
    public ImmutableArray<ImmutableArray<string>> RegardingAny { get; init; } = [];
    public ImmutableArray<string> Users { get; init; } = [];
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>Collections of the documents concerned, such as <c>Environments</c>.</summary>
    public ImmutableArray<string> DocumentTypes { get; init; } = [];
    public DateTimeOffset? From { get; init; }
    public DateTimeOffset? To { get; init; }
}

