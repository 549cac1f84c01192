using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Releases;

/// <summary>Replaces the variables that a release froze by the project's variables of now. Its process stays.</summary>
[Requires(Permission.ReleaseEdit)]
public sealed record SnapshotVariables(SpaceId Space, Reference<ReleaseId> Release);

internal sealed class SnapshotVariablesHandler(Store store, AuditTrail audit) : IHandler<SnapshotVariables, Release>
{
    public async Task<Result<Release>> Handle(SnapshotVariables request, Actor actor, CancellationToken cancel)
    {
        await using var session = await store.Write(cancel);
        var found = await session.ResolveRelease(request.Space, request.Release, cancel);
        if (found.IsRefused) return found;
        var saved = await VariableRefresh.Refresh(session, found.Value, cancel);
        if (saved.IsRefused) return saved;
        await VariableRefresh.Record(session, audit, actor, saved.Value, cancel);
        await session.Commit(cancel);
        return saved;
    }
}
