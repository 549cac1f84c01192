using System.Collections.Immutable;
using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Environments;
using Longshore.Domain.Machines;
using Longshore.Domain.Names;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Domain.Workers;
using Longshore.Orchestration.Workers;
using Longshore.Storage;

namespace Longshore.Application.Machines;

/// <summary>Replaces what the draft says; what it does not say stays. What the server found out itself stays too, unless the target is reached otherwise now.</summary>
[Requires(Permission.MachineEdit)]
public sealed record UpdateMachine(SpaceId Space, Reference<MachineId> Machine, MachineDraft Draft);

internal sealed class UpdateMachineHandler(Store store, AuditTrail audit, WorkerFleet fleet) : IHandler<UpdateMachine, Machine>
{
    public async Task<Result<Machine>> Handle(UpdateMachine request, Actor actor, CancellationToken cancel)
    {
        await using var session = await store.Write(cancel);
        var found = await session.Machines.Resolve(request.Space, request.Machine, cancel);
        if (found.IsRefused) return found;
        var before = found.Value;
        var changed = await Change(session, before, request.Draft, cancel);
        if (changed.IsRefused) return changed;
        var saved = await session.Machines.TrySave(changed.Value, cancel);
        if (saved.IsRefused) return saved;
        await audit.Record(session, actor, request.Space, AuditCategory.Modified, $"Deployment target {saved.Value.Name} was changed", [before.Id.ToString()], cancel, Changes(before, saved.Value));
        await session.Commit(cancel);
        await fleet.Changed(CancellationToken.None);
        return saved;
    }

    private static async Task<Result<Machine>> Change(StoreSession session, Machine before, MachineDraft draft, CancellationToken cancel)
    {
        var name = NameRule.Clean("Name", draft.Name ?? before.Name);
        if (name.IsRefused) return name.Refusal;
        Result<MachinePolicyId> policy = string.IsNullOrWhiteSpace(draft.Policy) && before.Policy is { } kept ? kept : await MachinePolicies.Read(session, before.Space, draft.Policy, cancel);
        if (policy.IsRefused) return policy.Refusal;
        Result<ImmutableArray<string>> roles = draft.Roles is null ? before.Roles : TargetPlace.Roles(draft.Roles);
        if (roles.IsRefused) return roles.Refusal;
        var tenanted = TenantedParticipation.Read(draft.TenantedDeploymentParticipation ?? before.TenantedDeploymentParticipation);
        if (tenanted.IsRefused) return tenanted.Refusal;
        Result<ImmutableArray<EnvironmentId>> environments = draft.Environments is null ? before.Environments : await TargetPlace.Environments(session, before.Space, draft.Environments, cancel);
        if (environments.IsRefused) return environments.Refusal;
        Result<Endpoint> endpoint = draft.Endpoint is null ? before.Endpoint : await EndpointRules.Read(session, before.Space, EndpointStyles.OfTargets, draft.Endpoint, cancel);
        if (endpoint.IsRefused) return endpoint.Refusal;

        var isMoved = !EndpointText.Same(before.Endpoint, endpoint.Value);
        return before with
        {
            Name = name.Value,
            Slug = string.IsNullOrWhiteSpace(draft.Slug) ? before.Slug : await session.Machines.Free(before.Space, draft.Slug, name.Value, other => other.Id == before.Id, cancel),
            Environments = environments.Value,
            Roles = roles.Value,
            TenantedDeploymentParticipation = tenanted.Value,
            TenantIds = draft.TenantIds is { } tenants ? [.. tenants] : before.TenantIds,
            TenantTags = draft.TenantTags is { } tags ? [.. tags] : before.TenantTags,
            Policy = policy.Value,
            IsDisabled = draft.IsDisabled ?? before.IsDisabled,
            Endpoint = endpoint.Value,
            Health = isMoved ? HealthStatus.Unknown : before.Health,
            StatusSummary = isMoved ? null : before.StatusSummary,
            LastChecked = isMoved ? null : before.LastChecked,
            UnavailableSince = isMoved ? null : before.UnavailableSince,
            Report = isMoved ? null : before.Report,
        };
    }

    private static string? Changes(Machine before, Machine after) => new ChangeList()
        .Field("Name", before.Name, after.Name)
        .Field("Slug", before.Slug, after.Slug)
        .Field("EnvironmentIds", string.Join(", ", before.Environments), string.Join(", ", after.Environments))
        .Field("Roles", string.Join(", ", before.Roles), string.Join(", ", after.Roles))
        .Field("TenantedDeploymentParticipation", before.TenantedDeploymentParticipation, after.TenantedDeploymentParticipation)
        .Field("TenantIds", string.Join(", ", before.TenantIds), string.Join(", ", after.TenantIds))
        .Field("TenantTags", string.Join(", ", before.TenantTags), string.Join(", ", after.TenantTags))
        .Field("MachinePolicyId", before.Policy?.ToString(), after.Policy?.ToString())
        .Field("IsDisabled", before.IsDisabled, after.IsDisabled)
        .Field("Endpoint", EndpointText.Of(before.Endpoint), EndpointText.Of(after.Endpoint))
        .ToJson();
}
