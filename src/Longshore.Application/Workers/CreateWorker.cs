using Longshore.Application.Audit;
using Longshore.Application.Machines;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Machines;
using Longshore.Domain.Names;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Domain.Workers;
using Longshore.Orchestration.Workers;
using Longshore.Storage;

namespace Longshore.Application.Workers;

/// <summary>Registers a worker. Its health is unknown until it was checked, whatever the request says.</summary>
[Requires(Permission.WorkerEdit)]
public sealed record CreateWorker(SpaceId Space, WorkerDraft Draft);

internal sealed class CreateWorkerHandler(Store store, AuditTrail audit, WorkerFleet fleet) : IHandler<CreateWorker, Worker>
{
    public async Task<Result<Worker>> Handle(CreateWorker request, Actor actor, CancellationToken cancel)
    {
        var (space, draft) = request;
        var name = NameRule.Clean("Name", draft.Name);
        if (name.IsRefused) return name.Refusal;
        if (StepLimit.Check(draft.MaxConcurrentSteps) is { } limit) return limit;
        await using var session = await store.Write(cancel);
        var pools = await WorkerPoolsOf.Read(session, space, draft.Pools, cancel);
        if (pools.IsRefused) return pools.Refusal;
        var policy = await MachinePolicies.Read(session, space, draft.Policy, cancel);
        if (policy.IsRefused) return policy.Refusal;
        var endpoint = await EndpointRules.Read(session, space, EndpointStyles.OfWorkers, draft.Endpoint, cancel);
        if (endpoint.IsRefused) return endpoint.Refusal;

        var added = await session.Workers.TryAdd(new()
        {
            Space = space,
            Name = name.Value,
            Slug = await session.Workers.Free(space, draft.Slug, name.Value, _ => false, cancel),
            Pools = pools.Value,
            Policy = policy.Value,
            IsDisabled = draft.IsDisabled ?? false,
            MaxConcurrentSteps = draft.MaxConcurrentSteps ?? 0,
            Endpoint = endpoint.Value,
        }, cancel);
        if (added.IsRefused) return added;
        await audit.Record(session, actor, space, AuditCategory.Created, $"Worker {added.Value.Name} was created",
            [added.Value.Id.ToString(), .. pools.Value.Select(pool => pool.ToString())], cancel);
        await session.Commit(cancel);
        await fleet.Changed(CancellationToken.None);
        return added;
    }
}
