using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Audit;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Audit;

/// <param name="Space">Null: of any space.</param>
[Requires(Permission.EventView)]
public sealed record GetAuditEvent(SpaceId? Space, string Event);

internal sealed class GetAuditEventHandler(Store store) : IHandler<GetAuditEvent, AuditEvent>
{
    public async Task<Result<AuditEvent>> Handle(GetAuditEvent request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        var found = AuditEventId.TryParse(request.Event, null, out var id) ? await session.Audit.Find(id, cancel) : null;
        return found is not null && (request.Space is null || found.Space is null || found.Space == request.Space) ? found : RecordRefusals.Missing<AuditEventId>(request.Event);
    }
}
