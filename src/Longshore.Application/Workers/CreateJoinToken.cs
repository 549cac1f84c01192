using System.Collections.Immutable;
using Longshore.Application.Audit;
using Longshore.Application.Machines;
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

/// <summary>Makes a token with which new workers join (it names pools), or deployment targets (it names environments and roles).</summary>
[Requires(Permission.WorkerEdit)]
public sealed record CreateJoinToken(SpaceId Space, JoinTokenDraft Draft);

/// <param name="Text">The token itself; nobody can read it again.</param>
public sealed record JoinTokenMade(JoinToken Token, string Text);

internal sealed class CreateJoinTokenHandler(Store store, AuditTrail audit, ICommsAddress comms, TimeProvider time) : IHandler<CreateJoinToken, JoinTokenMade>
{
    public async Task<Result<JoinTokenMade>> Handle(CreateJoinToken request, Actor actor, CancellationToken cancel)
    {
        var (space, draft) = request;
        var now = time.GetUtcNow();
        var name = NameRule.Clean("Name", draft.Name);
        if (name.IsRefused) return name.Refusal;
        if (draft.MaxUses < 0) return new Invalid("MaxUses", "The number of uses is negative.", "Give 1 or more, or 0 for no limit.");
        if (draft.ExpiresOn <= now) return new Invalid("ExpiresOn", "The time is in the past.", "Give a later one, or leave it out for a token without end.");
        if (RefuseHalfTarget(draft) is { } half) return half;
        var isForTargets = draft.Roles is { Count: > 0 };
        if (isForTargets && !actor.May(Permission.MachineCreate)) return new Denied($"{actor.Username} lacks the permission {Permission.MachineCreate}.", "Ask an administrator to grant it, or make a token for workers.");
        Result<ImmutableArray<string>> roles = isForTargets ? TargetPlace.Roles(draft.Roles) : ImmutableArray<string>.Empty;
        if (roles.IsRefused) return roles.Refusal;
        if (comms.Current is not { } address) return new Conflict("", "Agents cannot join: the comms port is off.", "Set Longshore:CommsPort to a port, such as 10943, and start the server again.");
        await using var session = await store.Write(cancel);
        Result<ImmutableArray<EnvironmentId>> environments = isForTargets ? await TargetPlace.Environments(session, space, draft.Environments, cancel) : ImmutableArray<EnvironmentId>.Empty;
        if (environments.IsRefused) return environments.Refusal;
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
        await audit.Record(session, actor, space, AuditCategory.Created, $"Join token {added.Name} was created", [added.Id.ToString(), .. added.Pools.Select(pool => pool.ToString()), .. added.Environments.Select(environment => environment.ToString())], cancel);
        await session.Commit(cancel);
        return new JoinTokenMade(added, address.TokenText(secret));
    }

    /// <summary>Both or neither: a target without an environment or without a role is none.</summary>
    private static Refusal? RefuseHalfTarget(JoinTokenDraft draft) => (draft.Environments is { Count: > 0 }, draft.Roles is { Count: > 0 }) switch
    {
        (true, false) => new Invalid("Roles", "A token for deployment targets needs roles, too.", "Give at least one, or leave the environments out for a token for workers."),
        (false, true) => new Invalid("EnvironmentIds", "A token for deployment targets needs environments, too.", "Give at least one, or leave the roles out for a token for workers."),
        (true, true) or (false, false) => null,
    };
}
