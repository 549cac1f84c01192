using System.Globalization;
using Longshore.Domain.Machines;
using Longshore.Domain.Names;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Workers;
using Longshore.Storage;
using Longshore.Storage.Records;
using Longshore.Transports.Link;

namespace Longshore.Orchestration.Workers;

/// <summary>Makes a worker or a deployment target of an agent whose token was found good, within the transaction that uses the token.</summary>
internal sealed class AgentRegistration(StoreSession session, JoinToken token, DateTimeOffset now)
{
    private readonly TokenReach reach = new(session, token);

    /// <param name="join">Its name is clean.</param>
    /// <param name="known">What has its certificate already; null: nothing.</param>
    /// <param name="cancel">Ends the attempt.</param>
    public async Task<JoinOutcome> Register(AgentJoin join, ICheckedMachine? known, CancellationToken cancel)
    {
        if (known is not null) return await Again(join, known, cancel);
        var isTarget = JoinTokenRules.IsForTarget(token, asksForPool: !join.Pools.IsEmpty, asksForTarget: AsksForTarget(join));
        var added = isTarget ? await AsTarget(join, cancel) : await AsWorker(join, cancel);
        if (added.IsRefused) return Refused(added.Refusal);
        await session.JoinTokens.Save(token with { Uses = token.Uses.Add(JoinTokenUse.Of(join.Certificate.ToString(), added.Value.Key, now)) }, cancel);
        await session.Audit.Add(JoinAudit.Joined(added.Value, token, now), cancel);
        return new JoinOutcome.Joined(added.Value.Key.Text);
    }

    private async Task<Result<ICheckedMachine>> AsWorker(AgentJoin join, CancellationToken cancel)
    {
        var pools = await reach.Pools(join.Pools, cancel);
        if (pools.IsRefused) return pools.Refusal;
        var slug = await FreeSlug("worker", join.Name, session.Workers, cancel);
        return slug.IsRefused ? slug.Refusal : await session.Workers.Add(
            new() { Space = token.Space, Name = join.Name, Slug = slug.Value, Pools = pools.Value, Policy = await DefaultPolicy(cancel), Endpoint = AgentEndpoints.Of(join) }, cancel);
    }

    private async Task<Result<ICheckedMachine>> AsTarget(AgentJoin join, CancellationToken cancel)
    {
        var environments = await reach.Environments(join.Environments, cancel);
        if (environments.IsRefused) return environments.Refusal;
        var roles = reach.Roles(join.Roles);
        if (roles.IsRefused) return roles.Refusal;
        var slug = await FreeSlug("deployment target", join.Name, session.Machines, cancel);
        return slug.IsRefused ? slug.Refusal : await session.Machines.Add(new()
        {
            Space = token.Space,
            Name = join.Name,
            Slug = slug.Value,
            Environments = environments.Value,
            Roles = roles.Value,
            Policy = await DefaultPolicy(cancel),
            Endpoint = AgentEndpoints.Of(join),
        }, cancel);
    }

    // The same agent with another token: nothing is added, so nothing is used up; but it may listen elsewhere now.
    private async Task<JoinOutcome> Again(AgentJoin join, ICheckedMachine known, CancellationToken cancel)
    {
        const string Leave = "Run `longshore-agent leave` first, or use another --data directory.";
        if (known.Space != token.Space) return new JoinOutcome.Refused("This agent belongs to another space already.", Leave);
        if (!string.Equals(known.Name, join.Name, StringComparison.OrdinalIgnoreCase))
            return new JoinOutcome.Refused($"This agent is named {known.Name} already.", $"Join with --name \"{known.Name}\", or run `longshore-agent leave` first.");
        if (known is Machine ? !join.Pools.IsEmpty : AsksForTarget(join)) return new JoinOutcome.Refused($"{known.Title} is this agent already, and it cannot be both a worker and a deployment target.", Leave);
        await session.SaveMachine(known.ReachedBy(AgentEndpoints.Of(join)), cancel);
        return new JoinOutcome.Joined(known.Key.Text);
    }

    private static bool AsksForTarget(AgentJoin join) => !join.Roles.IsEmpty || !join.Environments.IsEmpty;

    /// <summary>Refused when the name itself is taken.</summary>
    private async Task<Result<string>> FreeSlug<TId, T>(string kind, string name, IRecords<TId, T> records, CancellationToken cancel) where TId : struct where T : class, ICheckedMachine
    {
        if (await records.FindByName(token.Space, name, cancel) is { } other && string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase))
            return new Conflict("Name", $"Another {kind} is named {other.Name}.", $"Give another --name, or delete the old {kind} first.");
        var slug = Slug.From(name);
        for (var number = 1; ; number++)
        {
            var candidate = number == 1 ? slug : string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
            if (await records.FindByName(token.Space, candidate, cancel) is null) return candidate;
        }
    }

    private async Task<MachinePolicyId?> DefaultPolicy(CancellationToken cancel) =>
        (await session.MachinePolicies.List(new RecordQuery { Space = token.Space, Take = int.MaxValue }, cancel)).Items.FirstOrDefault(policy => policy.IsDefault)?.Id;

    private static JoinOutcome.Refused Refused(Refusal refusal) => new(refusal.Says, refusal.Mend);
}
