using System.Collections.Immutable;
using Longshore.Application.Security;
using Longshore.Domain.Audit;
using Longshore.Domain.Spaces;
using Longshore.Storage;

namespace Longshore.Application.Audit;

/// <summary>Writes the audit event of a change into the transaction of the change itself.</summary>
public sealed class AuditTrail(TimeProvider time)
{
    /// <param name="session">The write session of the change; the event lasts exactly when the change does.</param>
    /// <param name="space">Null for what concerns no space.</param>
    /// <param name="category">One of <see cref="AuditCategory"/>.</param>
    /// <param name="message">Full sentence without the actor, such as <c>Environment Test was created</c>.</param>
    /// <param name="related">Ids of all documents concerned.</param>
    /// <param name="changes">From <see cref="ChangeList.ToJson"/>; null where nothing comparable changed.</param>
    public Task Record(
        StoreSession session, Actor actor, SpaceId? space, string category, string message, ImmutableArray<string> related, CancellationToken cancel, string? changes = null) =>
        session.Audit.Add(Event(actor, space, category, message, related, changes), cancel);

    /// <summary>The event alone, for those who write it in a transaction of another kind.</summary>
    public AuditEvent Event(Actor actor, SpaceId? space, string category, string message, ImmutableArray<string> related, string? changes = null) => new()
    {
        Space = space,
        Category = category,
        User = actor.User,
        Username = actor.Username,
        IdentityEstablishedWith = actor.EstablishedWith,
        UserAgent = actor.UserAgent,
        IpAddress = actor.IpAddress,
        Occurred = time.GetUtcNow(),
        Message = message,
        RelatedDocuments = related,
        Changes = changes,
    };
}
