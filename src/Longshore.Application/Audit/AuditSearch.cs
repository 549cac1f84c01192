using System.Collections.Immutable;
using Longshore.Application.Lists;
using Longshore.Application.Security;
using Longshore.Domain.Audit;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
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

internal sealed class AuditSearchHandler(Store store) : IHandler<AuditSearch, Page<AuditEvent>>
{
    private const int Portion = 500;

    public async Task<Result<Page<AuditEvent>>> Handle(AuditSearch request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        var query = request.Listing.ToQuery<AuditEventId>(request.Space,
        [
            .. request.Regarding.Select(document => new RecordFilter(FilterKey.RelatedDocument, [document])),
            .. request.RegardingAny.Select(documents => new RecordFilter(FilterKey.RelatedDocument, documents)),
            new RecordFilter(FilterKey.User, request.Users),
            new RecordFilter(FilterKey.Category, request.Categories),
        ]);
        return request is { From: null, To: null, DocumentTypes.IsEmpty: true } ? await session.Audit.List(query, cancel) : await Scan(session, request, query, cancel);
    }

    // What the database has no column for is looked at here, in portions, from the newest back to the first that is too old.
    private static async Task<Page<AuditEvent>> Scan(StoreSession session, AuditSearch request, RecordQuery query, CancellationToken cancel)
    {
        var (skip, take) = (query.Skip, query.Take);
        var page = ImmutableArray.CreateBuilder<AuditEvent>();
        var total = 0;
        for (var at = 0; ; at += Portion)
        {
            var portion = await session.Audit.List(query with { Skip = at, Take = Portion }, cancel);
            foreach (var one in portion.Items)
            {
                if (one.Occurred < request.From) return new(page.ToImmutable(), total, skip, take);
                if (one.Occurred > request.To || !IsOf(one, request.DocumentTypes)) continue;
                if (total++ >= skip && page.Count < take) page.Add(one);
            }
            if (portion.Items.Length < Portion) return new(page.ToImmutable(), total, skip, take);
        }
    }

    private static bool IsOf(AuditEvent one, ImmutableArray<string> types) =>
        types.IsEmpty || one.RelatedDocuments.Any(document => types.Any(type => document.StartsWith(type + "-", StringComparison.OrdinalIgnoreCase)));
}
