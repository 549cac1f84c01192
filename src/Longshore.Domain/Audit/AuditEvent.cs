using System.Collections.Immutable;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;

namespace Longshore.Domain.Audit;

/// <summary>Who did what, when and from where. Written in the transaction of the change itself; never edited.</summary>
public sealed record AuditEvent
{
    public AuditEventId Id { get; init; }

    /// <summary>Null for what concerns no space, such as a sign-in.</summary>
    public SpaceId? Space { get; init; }

    /// <summary>The vendor's category, such as <c>Created</c> or <c>DeploymentQueued</c> (workers.md §16).</summary>
    public required string Category { get; init; }
    public UserId? User { get; init; }
    public required string Username { get; init; }

    /// <summary>Such as <c>API key API-AB…</c> or <c>Session cookie</c>.</summary>
    public string? IdentityEstablishedWith { get; init; }
    public string? UserAgent { get; init; }
    public string? IpAddress { get; init; }
    public required DateTimeOffset Occurred { get; init; }
    public required string Message { get; init; }

    /// <summary>Ids of all documents concerned; lists filter by them.</summary>
    public ImmutableArray<string> RelatedDocuments { get; init; } = [];

    /// <summary>What changed, as JSON of before and after without secrets; null where nothing comparable changed.</summary>
    public string? Changes { get; init; }
}
