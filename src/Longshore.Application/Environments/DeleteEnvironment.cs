using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Lists;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Environments;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Machines;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Environments;

/// <summary>Removes an environment that nothing refers to any more.</summary>
[Requires(Permission.EnvironmentDelete)]
public sealed record DeleteEnvironment(SpaceId Space, Reference<EnvironmentId> Environment);

internal sealed class DeleteEnvironmentHandler(Store store, AuditTrail audit) : IHandler<DeleteEnvironment, Unit>
{
    // As many as a person reads.
    private const int MostNames = 10;

    public async Task<Result<Unit>> Handle(DeleteEnvironment request, Actor actor, CancellationToken cancel)
    {
        await using var session = await store.Write(cancel);
        var found = await session.Environments.Resolve(request.Space, request.Environment, cancel);
        if (found.IsRefused) return found.Refusal;
        if (await Use(session, found.Value, cancel) is { } used) return used;
        await session.Environments.Remove(found.Value.Id, cancel);
        await audit.Record(session, actor, request.Space, AuditCategory.Deleted, $"Environment {found.Value.Name} was deleted", [found.Value.Id.ToString()], cancel);
        await session.Commit(cancel);
        return default(Unit);
    }

    private static async Task<Refusal?> Use(StoreSession session, DeploymentEnvironment environment, CancellationToken cancel)
    {
        var lifecycles = await session.Lifecycles.List(Listing.All.ToQuery<LifecycleId>(environment.Space), cancel);
        if (lifecycles.Items.FirstOrDefault(lifecycle => lifecycle.Phases.Any(phase => Names(phase, environment.Id))) is { } lifecycle)
            return new Invalid("Id", $"Lifecycle '{lifecycle.Name}' uses this environment.", "Take it out of the lifecycle's phases first.");
        var machines = await session.Machines.List(
            new() { Space = environment.Space, Filters = [new(FilterKey.Environment, [environment.Id.ToString()])], Take = MostNames }, cancel);
        if (machines.Total > 0) return new Invalid("Id", $"Deployment targets are in this environment: {Names(machines)}.", "Move or delete them first.");
        var deployments = await session.Deployments.List(
            new() { Space = environment.Space, Filters = [new(FilterKey.Environment, [environment.Id.ToString()])], Take = 1 }, cancel);
        return deployments.Total > 0 ? new Invalid("Id", $"{deployments.Total} deployments went to this environment.", "Delete their releases first.") : null;
    }

    private static string Names(Page<Machine> machines) =>
        string.Join(", ", machines.Items.Select(machine => $"'{machine.Name}'")) + (machines.Total > machines.Items.Length ? $" and {machines.Total - machines.Items.Length} more" : "");

    private static bool Names(Phase phase, EnvironmentId environment) => phase.AutomaticEnvironments.Contains(environment) || phase.OptionalEnvironments.Contains(environment);
}
