using System.Collections.Immutable;
using Longshore.Application.Audit;
using Longshore.Application.Lists;
using Longshore.Application.Security;
using Longshore.Domain.Environments;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Environments;

/// <summary>Puts environments into the order given; those not named follow in their old order.</summary>
/// <param name="Order">Ids as text.</param>
[Requires(Permission.EnvironmentEdit)]
public sealed record SortEnvironments(SpaceId Space, ImmutableArray<string> Order);

internal sealed class SortEnvironmentsHandler(Store store, AuditTrail audit) : IHandler<SortEnvironments, Unit>
{
    public async Task<Result<Unit>> Handle(SortEnvironments request, Actor actor, CancellationToken cancel)
    {
        await using var session = await store.Write(cancel);
        var all = (await session.Environments.List(Listing.All.ToQuery<EnvironmentId>(request.Space), cancel)).Items;
        var sorted = SortOrder.Apply<EnvironmentId, DeploymentEnvironment>(all, request.Order, environment => environment.Id);
        if (sorted.IsRefused) return sorted.Refusal;
        for (var place = 0; place < sorted.Value.Length; place++)
        {
            if (sorted.Value[place].SortOrder != place) await session.Environments.Save(sorted.Value[place] with { SortOrder = place }, cancel);
        }
        await audit.Record(session, actor, request.Space, AuditCategory.Modified, "The order of environments was changed", [.. sorted.Value.Select(one => one.Id.ToString())], cancel);
        await session.Commit(cancel);
        return default(Unit);
    }
}
