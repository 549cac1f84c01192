using System.Collections.Immutable;
using Longshore.Application.Audit;
using Longshore.Application.Security;
using Longshore.Domain.Deployments;
using Longshore.Domain.Tasks;
using Longshore.Storage;

namespace Longshore.Application.Deployments;

internal static class DeploymentQueueing
{
    /// <summary>Stores deployment, task and audit event in the caller's transaction; the caller commits and wakes the engine.</summary>
    public static async Task<CreatedDeployment> Queue(
        StoreSession session, AuditTrail audit, Actor actor, DeploymentWish wish, Deployment planned, DeploymentSchedule schedule, CancellationToken cancel)
    {
        var environment = wish.Environments.First(one => one.Id == planned.Environment);
        var added = await session.Deployments.Add(planned, cancel);
        var task = await session.Tasks.Add(new ServerTask
        {
            Space = planned.Space,
            Name = TaskKind.Deploy,
            Description = $"Deploy {wish.Project.Name} release {wish.Release.Version} to {environment.Name}",
            Arguments = ImmutableDictionary<string, string>.Empty.Add(TaskArgument.DeploymentId, added.Id.ToString()),
            Project = planned.Project,
            Environment = planned.Environment,
            CreatedBy = actor.User,
            QueueTime = schedule.Start,
            QueueTimeExpiry = schedule.Expiry,
            ConcurrencyTag = Deployment.ConcurrencyTagOf(planned.Project, planned.Environment),
            IsPriority = wish.Draft.IsPriority,
        }, cancel);
        var deployment = await session.Deployments.Save(added with { Task = task.Id }, cancel);
        await audit.Record(
            session, actor, planned.Space, AuditCategory.DeploymentQueued, $"Deployment of {wish.Project.Name} {wish.Release.Version} to {environment.Name} was queued",
            [planned.Project.ToString(), planned.Release.ToString(), planned.Environment.ToString(), planned.Channel.ToString(), deployment.Id.ToString(), task.Id.ToString()], cancel);
        return new(deployment, task);
    }
}
