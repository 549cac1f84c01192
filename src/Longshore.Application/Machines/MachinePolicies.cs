using System.Collections.Immutable;
using Longshore.Application.Lists;
using Longshore.Application.Records;
using Longshore.Domain.Machines;
using Longshore.Domain.Machines.Policies;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Storage;

namespace Longshore.Application.Machines;

/// <summary>Policies of a space, as workers and targets name them.</summary>
internal static class MachinePolicies
{
    public static async Task<ImmutableArray<MachinePolicy>> All(StoreSession session, SpaceId space, CancellationToken cancel) =>
        (await session.MachinePolicies.List(Listing.All.ToQuery<MachinePolicyId>(space), cancel)).Items;

    /// <summary>The policy named by id, name or slug in field <c>MachinePolicyId</c>; null or empty is the default one.</summary>
    public static async Task<Result<MachinePolicyId>> Read(StoreSession session, SpaceId space, string? text, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(text)) return (await All(session, space, cancel)).Single(policy => policy.IsDefault).Id;
        var found = await session.MachinePolicies.ResolveField(space, "MachinePolicyId", text, cancel);
        return found.IsRefused ? found.Refusal : found.Value.Id;
    }

    /// <summary>Checks what can only be checked as a whole, and finds the account.</summary>
    public static async Task<Result<MachinePolicy>> Check(StoreSession session, MachinePolicy policy, MachinePolicyDraft draft, CancellationToken cancel)
    {
        var mistakes = MachinePolicyRules.Check(policy);
        if (!mistakes.IsEmpty) return mistakes is [var only] ? only : new Several(mistakes);
        if (draft.Update is null || string.IsNullOrWhiteSpace(draft.AgentAccount)) return policy;
        var account = await session.Accounts.ResolveField(policy.Space, "MachineUpdatePolicy.TentacleUpdateAccountId", draft.AgentAccount, cancel);
        return account.IsRefused ? account.Refusal : policy with { Update = policy.Update with { AgentAccount = account.Value.Id } };
    }

    /// <summary>Gives the place of the default to <paramref name="next"/>; there are never two.</summary>
    public static async Task<MachinePolicy> MakeDefault(StoreSession session, MachinePolicy next, CancellationToken cancel)
    {
        foreach (var present in (await All(session, next.Space, cancel)).Where(policy => policy.IsDefault && policy.Id != next.Id))
            await session.MachinePolicies.Save(present with { IsDefault = false }, cancel);
        return await session.MachinePolicies.Save(next with { IsDefault = true }, cancel);
    }
}
