using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Domain.Workers;
using Longshore.Storage;

namespace Longshore.Application.Workers;

/// <summary>From now on nobody new joins with the token; who joined stays. Revoking again changes nothing.</summary>
[Requires(Permission.WorkerEdit)]
public sealed record RevokeJoinToken(SpaceId Space, Reference<JoinTokenId> Token);

internal sealed class RevokeJoinTokenHandler(Store store, AuditTrail audit, TimeProvider time) : IHandler<RevokeJoinToken, Unit>
{
    public async Task<Result<Unit>> Handle(RevokeJoinToken request, Actor actor, CancellationToken cancel)
    {
        await using var session = await store.Write(cancel);
        var found = await session.JoinTokens.Resolve(request.Space, request.Token, cancel);
        if (found.IsRefused) return found.Refusal;
        if (found.Value.RevokedOn is not null) return default(Unit);
        var saved = await session.JoinTokens.TrySave(found.Value with { RevokedOn = time.GetUtcNow() }, cancel);
        if (saved.IsRefused) return saved.Refusal;
        await audit.Record(session, actor, request.Space, AuditCategory.Modified, $"Join token {found.Value.Name} was revoked", [found.Value.Id.ToString()], cancel);
        await session.Commit(cancel);
        return default(Unit);
    }
}
