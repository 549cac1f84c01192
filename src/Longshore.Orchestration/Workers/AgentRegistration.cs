using System.Collections.Immutable;
using System.Globalization;
using Longshore.Domain.Machines;
using Longshore.Domain.Names;
using Longshore.Domain.Pools;
using Longshore.Domain.Workers;
using Longshore.Storage;
using Longshore.Storage.Records;
using Longshore.Transports.Link;

namespace Longshore.Orchestration.Workers;

/// <summary>Makes a worker of an agent whose token was found good, within the transaction that uses the token.</summary>
internal sealed class AgentRegistration(StoreSession session, JoinToken token, DateTimeOffset now)
{
    /// <param name="join">Its name is clean.</param>
    /// <param name="known">The worker that has its certificate already; null: none.</param>
    /// <param name="cancel">Ends the attempt.</param>
    public async Task<JoinOutcome> Register(AgentJoin join, Worker? known, CancellationToken cancel)
    {
        if (known is not null) return await Again(join, known, cancel);
        var (pools, refused) = await PoolsOf(join, cancel);
        if (refused is not null) return refused;
        if (await session.Workers.FindByName(token.Space, join.Name, cancel) is { } other && string.Equals(other.Name, join.Name, StringComparison.OrdinalIgnoreCase))
            return new JoinOutcome.Refused($"Another worker is named {other.Name}.", "Give another --name, or delete the old worker first.");
        var added = await session.Workers.Add(new Worker
        {
            Space = token.Space,
            Name = join.Name,
            Slug = await FreeSlug(join.Name, cancel),
            Pools = pools,
            Policy = await DefaultPolicy(cancel),
            Endpoint = AgentEndpoints.Of(join),
        }, cancel);
        await session.JoinTokens.Save(token with { Uses = token.Uses.Add(new JoinTokenUse(join.Certificate.ToString(), added.Id, now)) }, cancel);
        await session.Audit.Add(JoinAudit.Joined(added, token, now), cancel);
        return new JoinOutcome.Joined(added.Id.ToString());
    }

    // The same agent with another token: nothing is added, so nothing is used up; but it may listen elsewhere now.
    private async Task<JoinOutcome> Again(AgentJoin join, Worker known, CancellationToken cancel)
    {
        if (known.Space != token.Space) return new JoinOutcome.Refused("This agent is a worker of another space already.", "Run `longshore-agent leave` first, or use another --data directory.");
        if (!string.Equals(known.Name, join.Name, StringComparison.OrdinalIgnoreCase))
            return new JoinOutcome.Refused($"This agent is worker {known.Name} already.", $"Join with --name \"{known.Name}\", or run `longshore-agent leave` first.");
        await session.Workers.Save(known with { Endpoint = AgentEndpoints.Of(join) }, cancel);
        return new JoinOutcome.Joined(known.Id.ToString());
    }

    /// <summary>The pools it asks for, or all of the token; never one that the token does not name.</summary>
    private async Task<(ImmutableArray<WorkerPoolId> Pools, JoinOutcome.Refused? Refused)> PoolsOf(AgentJoin join, CancellationToken cancel)
    {
        var pools = ImmutableArray.CreateBuilder<WorkerPoolId>();
        foreach (var text in join.Pools.IsEmpty ? [.. token.Pools.Select(pool => pool.ToString())] : join.Pools)
        {
            var pool = WorkerPoolId.TryParse(text, null, out var id) ? await session.Pools.Find(id, cancel) : null;
            pool ??= await session.Pools.FindByName(token.Space, text, cancel);
            if (pool is not null && token.Pools.Contains(pool.Id) && !pools.Contains(pool.Id)) pools.Add(pool.Id);
            else if (pool is null || !token.Pools.Contains(pool.Id))
                return ([], new JoinOutcome.Refused($"Join token {token.Name} does not lead into pool '{text}'.", "Give a --pool that the token names, or make a token for that pool."));
        }
        return pools.Count > 0 ? (pools.ToImmutable(), null) : ([], new JoinOutcome.Refused($"Join token {token.Name} names no pool.", "Make a token for a worker pool."));
    }

    private async Task<MachinePolicyId?> DefaultPolicy(CancellationToken cancel) =>
        (await session.MachinePolicies.List(new RecordQuery { Space = token.Space, Take = int.MaxValue }, cancel)).Items.FirstOrDefault(policy => policy.IsDefault)?.Id;

    private async Task<string> FreeSlug(string name, CancellationToken cancel)
    {
        var slug = Slug.From(name);
        for (var number = 1; ; number++)
        {
            var candidate = number == 1 ? slug : string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
            if (await session.Workers.FindByName(token.Space, candidate, cancel) is null) return candidate;
        }
    }
}
