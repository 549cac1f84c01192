using System.Collections.Immutable;
using System.Globalization;
using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Machines;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Machines;
using Longshore.Domain.Names;
using Longshore.Domain.Pools;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Domain.Workers;
using Longshore.Orchestration.Workers;
using Longshore.Storage;

namespace Longshore.Application.Workers;

/// <summary>Replaces what the draft says; what it does not say stays. What the server found out itself stays too, unless the worker is reached otherwise now.</summary>
[Requires(Permission.WorkerEdit)]
public sealed record UpdateWorker(SpaceId Space, Reference<WorkerId> Worker, WorkerDraft Draft);

internal sealed class UpdateWorkerHandler(Store store, AuditTrail audit, WorkerFleet fleet) : IHandler<UpdateWorker, Worker>
{
    public async Task<Result<Worker>> Handle(UpdateWorker request, Actor actor, CancellationToken cancel)
    {
        var (space, draft) = (request.Space, request.Draft);
        await using var session = await store.Write(cancel);
        var found = await session.Workers.Resolve(space, request.Worker, cancel);
        if (found.IsRefused) return found;
        var before = found.Value;
        var name = NameRule.Clean("Name", draft.Name ?? before.Name);
        if (name.IsRefused) return name.Refusal;
        if (StepLimit.Check(draft.MaxConcurrentSteps) is { } limit) return limit;
        Result<MachinePolicyId> policy = string.IsNullOrWhiteSpace(draft.Policy) && before.Policy is { } kept ? kept : await MachinePolicies.Read(session, space, draft.Policy, cancel);
        if (policy.IsRefused) return policy.Refusal;
        Result<ImmutableArray<WorkerPoolId>> pools = draft.Pools is null ? before.Pools : await WorkerPoolsOf.Read(session, space, draft.Pools, cancel);
        if (pools.IsRefused) return pools.Refusal;
        Result<Endpoint> endpoint = draft.Endpoint is null ? before.Endpoint : await EndpointRules.Read(session, space, EndpointStyles.OfWorkers, draft.Endpoint, cancel);
        if (endpoint.IsRefused) return endpoint.Refusal;

        var isMoved = !EndpointText.Same(before.Endpoint, endpoint.Value);
        var saved = await session.Workers.TrySave(before with
        {
            Name = name.Value,
            Slug = string.IsNullOrWhiteSpace(draft.Slug) ? before.Slug : await session.Workers.Free(space, draft.Slug, name.Value, other => other.Id == before.Id, cancel),
            Pools = pools.Value,
            Policy = policy.Value,
            IsDisabled = draft.IsDisabled ?? before.IsDisabled,
            MaxConcurrentSteps = draft.MaxConcurrentSteps ?? before.MaxConcurrentSteps,
            Endpoint = endpoint.Value,
            Health = isMoved ? HealthStatus.Unknown : before.Health,
            StatusSummary = isMoved ? null : before.StatusSummary,
            LastChecked = isMoved ? null : before.LastChecked,
            UnavailableSince = isMoved ? null : before.UnavailableSince,
            Report = isMoved ? null : before.Report,
        }, cancel);
        if (saved.IsRefused) return saved;
        await audit.Record(session, actor, space, AuditCategory.Modified, $"Worker {saved.Value.Name} was changed", [before.Id.ToString()], cancel, Changes(before, saved.Value));
        await session.Commit(cancel);
        await fleet.Changed(CancellationToken.None);
        return saved;
    }

    private static string? Changes(Worker before, Worker after) => new ChangeList()
        .Field("Name", before.Name, after.Name)
        .Field("Slug", before.Slug, after.Slug)
        .Field("WorkerPoolIds", string.Join(", ", before.Pools), string.Join(", ", after.Pools))
        .Field("MachinePolicyId", before.Policy?.ToString(), after.Policy?.ToString())
        .Field("IsDisabled", before.IsDisabled, after.IsDisabled)
        .Field("MaxConcurrentSteps", before.MaxConcurrentSteps.ToString(CultureInfo.InvariantCulture), after.MaxConcurrentSteps.ToString(CultureInfo.InvariantCulture))
        .Field("Endpoint", EndpointText.Of(before.Endpoint), EndpointText.Of(after.Endpoint))
        .ToJson();
}
