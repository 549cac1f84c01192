using Longshore.Application.Audit;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Machines.Policies;
using Longshore.Domain.Names;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Machines;

/// <summary>Makes a policy. What the draft does not say is as in a new space's default.</summary>
[Requires(Permission.MachinePolicyCreate)]
public sealed record CreateMachinePolicy(SpaceId Space, MachinePolicyDraft Draft);

internal sealed class CreateMachinePolicyHandler(Store store, AuditTrail audit) : IHandler<CreateMachinePolicy, MachinePolicy>
{
    public async Task<Result<MachinePolicy>> Handle(CreateMachinePolicy request, Actor actor, CancellationToken cancel)
    {
        var (space, draft) = request;
        var name = NameRule.Clean("Name", draft.Name);
        if (name.IsRefused) return name.Refusal;
        if (NameRule.CheckText("Description", draft.Description) is { } wrong) return wrong;

        await using var session = await store.Write(cancel);
        var slug = await session.MachinePolicies.Free(space, draft.Slug, name.Value, _ => false, cancel);
        var wanted = await MachinePolicies.Check(session, draft.Onto(new() { Space = space, Name = name.Value, Slug = slug }), draft, cancel);
        if (wanted.IsRefused) return wanted;
        var added = await session.MachinePolicies.TryAdd(wanted.Value, cancel);
        if (added.IsRefused) return added;
        var policy = draft.IsDefault is true ? await MachinePolicies.MakeDefault(session, added.Value, cancel) : added.Value;
        await audit.Record(session, actor, space, AuditCategory.Created, $"Machine policy {policy.Name} was created", [policy.Id.ToString()], cancel);
        await session.Commit(cancel);
        return policy;
    }
}
