using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Machines;
using Longshore.Domain.Machines.Policies;
using Longshore.Domain.Names;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Machines;

/// <summary>Replaces what the draft says; what it does not say stays.</summary>
[Requires(Permission.MachinePolicyEdit)]
public sealed record UpdateMachinePolicy(SpaceId Space, Reference<MachinePolicyId> Policy, MachinePolicyDraft Draft);

internal sealed class UpdateMachinePolicyHandler(Store store, AuditTrail audit) : IHandler<UpdateMachinePolicy, MachinePolicy>
{
    public async Task<Result<MachinePolicy>> Handle(UpdateMachinePolicy request, Actor actor, CancellationToken cancel)
    {
        var draft = request.Draft;
        await using var session = await store.Write(cancel);
        var found = await session.MachinePolicies.Resolve(request.Space, request.Policy, cancel);
        if (found.IsRefused) return found;
        var before = found.Value;
        var name = NameRule.Clean("Name", draft.Name ?? before.Name);
        if (name.IsRefused) return name.Refusal;
        if (NameRule.CheckText("Description", draft.Description) is { } wrong) return wrong;
        if (before.IsDefault && draft.IsDefault is false) return new Invalid("IsDefault", "A space needs a default machine policy.", "Make another policy the default instead.");

        var slug = string.IsNullOrWhiteSpace(draft.Slug) ? before.Slug : await session.MachinePolicies.Free(request.Space, draft.Slug, name.Value, other => other.Id == before.Id, cancel);
        var wanted = await MachinePolicies.Check(session, draft.Onto(before) with { Name = name.Value, Slug = slug }, draft, cancel);
        if (wanted.IsRefused) return wanted;
        var saved = await session.MachinePolicies.TrySave(wanted.Value, cancel);
        if (saved.IsRefused) return saved;
        var policy = draft.IsDefault is true && !before.IsDefault ? await MachinePolicies.MakeDefault(session, saved.Value, cancel) : saved.Value;
        await audit.Record(session, actor, request.Space, AuditCategory.Modified, $"Machine policy {policy.Name} was changed", [policy.Id.ToString()], cancel, MachinePolicyChanges.Of(before, policy));
        await session.Commit(cancel);
        return policy;
    }
}
