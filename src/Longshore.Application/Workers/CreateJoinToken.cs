using System.Collections.Immutable;
using Longshore.Application.Audit;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Environments;
using Longshore.Domain.Names;
using Longshore.Domain.Pools;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Domain.Workers;
using Longshore.Orchestration.Workers;
using Longshore.Storage;

namespace Longshore.Application.Workers;

/// <summary>Makes a token with which new workers join.</summary>
[Requires(Permission.WorkerEdit)]
public sealed record CreateJoinToken(SpaceId Space, JoinTokenDraft Draft);

/// <param name="Text">The token itself; nobody can read it again.</param>
public sealed record JoinTokenMade(JoinToken Token, string Text);

internal sealed class CreateJoinTokenHandler(Store store, AuditTrail audit, ICommsAddress comms, TimeProvider time) : IHandler<CreateJoinToken, JoinTokenMade>
{
    private const int MostRoles = 100;

    public async Task<Result<JoinTokenMade>> Handle(CreateJoinToken request, Actor actor, CancellationToken cancel)
    {
        var (space, draft) = request;
        var now = time.GetUtcNow();
        var name = NameRule.Clean("Name", draft.Name);
        if (name.IsRefused) return name.Refusal;
        if (draft.MaxUses < 0) return new Invalid("MaxUses", "The number of uses is negative.", "Give 1 or more, or 0 for no limit.");
        if (draft.ExpiresOn <= now) return new Invalid("ExpiresOn", "The time is in the past.", "Give a later one, or leave it out for a token without end.");
        var roles = Roles(draft.Roles);
        if (roles.IsRefused) return roles.Refusal;
        if (comms.Current is not { } address) return new Conflict("", "Agents cannot join: the comms port is off.", "Set Longshore:CommsPort to a port, such as 10943, and start the server again.");
        await using var session = await store.Write(cancel);
        var environments = await Environments(session, space, draft.Environments, cancel);
        if (environments.IsRefused) return environments.Refusal;
        var isForTargets = environments.Value.Length > 0 && roles.Value.Length > 0;
        Result<ImmutableArray<WorkerPoolId>> pools = isForTargets && draft.Pools is not { Count: > 0 } ? ImmutableArray<WorkerPoolId>.Empty : await WorkerPoolsOf.Read(session, space, draft.Pools, cancel);
        if (pools.IsRefused) return pools.Refusal;

        var secret = JoinSecret.Make();
        var added = await session.JoinTokens.Add(new JoinToken
        {
            Space = space,
            Name = name.Value,
            SecretHash = JoinSecret.Hash(secret),
            Pools = pools.Value,
            Environments = environments.Value,
            Roles = roles.Value,
            MaxUses = draft.MaxUses ?? 1,
            ExpiresOn = draft.ExpiresOn?.ToUniversalTime(),
            Created = now,
            CreatedBy = actor.User,
        }, cancel);
        await audit.Record(session, actor, space, AuditCategory.Created, $"Join token {added.Name} was created", [added.Id.ToString(), .. added.Pools.Select(pool => pool.ToString())], cancel);
        await session.Commit(cancel);
        return new JoinTokenMade(added, address.TokenText(secret));
    }

    private static Result<ImmutableArray<string>> Roles(IReadOnlyList<string>? texts)
    {
        if (texts is { Count: > MostRoles }) return new Invalid("Roles", "There are too many roles.", $"Give at most {MostRoles}.");
        var roles = ImmutableArray.CreateBuilder<string>();
        foreach (var text in texts ?? [])
        {
            var role = NameRule.Clean("Roles", text);
            if (role.IsRefused) return role.Refusal;
            if (!roles.Contains(role.Value)) roles.Add(role.Value);
        }
        return roles.ToImmutable();
    }

    private static async Task<Result<ImmutableArray<EnvironmentId>>> Environments(StoreSession session, SpaceId space, IReadOnlyList<string>? texts, CancellationToken cancel)
    {
        var environments = ImmutableArray.CreateBuilder<EnvironmentId>();
        foreach (var text in texts ?? [])
        {
            var environment = await session.Environments.ResolveField(space, "EnvironmentIds", text, cancel);
            if (environment.IsRefused) return environment.Refusal;
            if (!environments.Contains(environment.Value.Id)) environments.Add(environment.Value.Id);
        }
        return environments.ToImmutable();
    }
}
