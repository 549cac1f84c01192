using Longshore.Application.Audit;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Machines;
using Longshore.Domain.Names;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Orchestration.Workers;
using Longshore.Storage;

namespace Longshore.Application.Machines;

/// <summary>Registers a deployment target. Its health is unknown until it was checked, whatever the request says.</summary>
[Requires(Permission.MachineCreate)]
public sealed record CreateMachine(SpaceId Space, MachineDraft Draft);

internal sealed class CreateMachineHandler(Store store, AuditTrail audit, WorkerFleet fleet) : IHandler<CreateMachine, Machine>
{
    public async Task<Result<Machine>> Handle(CreateMachine request, Actor actor, CancellationToken cancel)
    {
        var (space, draft) = request;
        var name = NameRule.Clean("Name", draft.Name);
        if (name.IsRefused) return name.Refusal;
        var roles = TargetPlace.Roles(draft.Roles);
        if (roles.IsRefused) return roles.Refusal;
        var tenanted = TenantedParticipation.Read(draft.TenantedDeploymentParticipation);
        if (tenanted.IsRefused) return tenanted.Refusal;
        await using var session = await store.Write(cancel);
        var policy = await MachinePolicies.Read(session, space, draft.Policy, cancel);
        if (policy.IsRefused) return policy.Refusal;
        var environments = await TargetPlace.Environments(session, space, draft.Environments, cancel);
        if (environments.IsRefused) return environments.Refusal;
        var endpoint = await EndpointRules.Read(session, space, EndpointStyles.OfTargets, draft.Endpoint, cancel);
        if (endpoint.IsRefused) return endpoint.Refusal;

        var added = await session.Machines.TryAdd(new()
        {
            Space = space,
            Name = name.Value,
            Slug = await session.Machines.Free(space, draft.Slug, name.Value, _ => false, cancel),
            Environments = environments.Value,
            Roles = roles.Value,
            TenantedDeploymentParticipation = tenanted.Value,
            TenantIds = [.. draft.TenantIds ?? []],
            TenantTags = [.. draft.TenantTags ?? []],
            Policy = policy.Value,
            IsDisabled = draft.IsDisabled ?? false,
            Endpoint = endpoint.Value,
        }, cancel);
        if (added.IsRefused) return added;
        ICheckedMachine machine = added.Value;
        await audit.Record(session, actor, space, AuditCategory.Created, $"{machine.Title} was created", machine.RelatedDocuments, cancel);
        await session.Commit(cancel);
        await fleet.Changed(CancellationToken.None);
        return added;
    }
}
