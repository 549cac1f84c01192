using System.Collections.Immutable;
using Longshore.Application.Audit;
using Longshore.Application.Releases;
using Longshore.Application.Security;
using Longshore.Domain.Deployments;
using Longshore.Domain.Names;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Users;
using Longshore.Orchestration.Tasks;
using Longshore.Storage;
using Longshore.Storage.Secrets;

namespace Longshore.Application.Deployments;

/// <summary>Queues the deployment of a release to each of the environments: all of them or, when one is refused, none.</summary>
[Requires(Permission.DeploymentCreate)]
public sealed record CreateDeployments(SpaceId Space, DeploymentDraft Draft);

public sealed record CreatedDeployment(Deployment Deployment, ServerTask Task);

internal sealed class CreateDeploymentsHandler(Store store, SecretVault vault, AuditTrail audit, TaskEngine engine, TimeProvider time) : IHandler<CreateDeployments, ImmutableArray<CreatedDeployment>>
{
    public async Task<Result<ImmutableArray<CreatedDeployment>>> Handle(CreateDeployments request, Actor actor, CancellationToken cancel)
    {
        var (space, draft) = request;
        if (NameRule.CheckText("Comments", draft.Comments) is { } wrong) return wrong;
        if (draft.NamesUnknown is { } field) return new Invalid(field, "There are no tenants and no deployment targets; steps run on workers.", "Leave the field out or empty.");
        var now = time.GetUtcNow();
        var schedule = DeploymentSchedule.Of(draft.QueueTime, draft.QueueTimeExpiry, now, draft.Fields.QueueTime, draft.Fields.QueueTimeExpiry);
        if (schedule.IsRefused) return schedule.Refusal;

        await using var session = await store.Write(cancel);
        var wish = await DeploymentWish.Of(session, space, draft, cancel);
        if (wish.IsRefused) return wish.Refusal;
        if (draft.UpdateVariableSnapshot) await VariableRefresh.Record(session, audit, actor, wish.Value.Release, cancel);
        var created = ImmutableArray.CreateBuilder<CreatedDeployment>();
        foreach (var environment in wish.Value.Environments)
        {
            var planned = wish.Value.Plan(environment, vault);
            if (planned.IsRefused) return planned.Refusal;
            created.Add(await DeploymentQueueing.Queue(session, audit, actor, wish.Value, planned.Value with { Created = now, CreatedBy = actor.User ?? default }, schedule.Value, cancel));
        }
        await session.Commit(cancel);
        foreach (var one in created) await engine.Enqueue(one.Task.Id);
        return created.ToImmutable();
    }
}
