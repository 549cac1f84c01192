using System.Collections.Immutable;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Users;
using Longshore.Domain.Workers;
using Longshore.Orchestration.Tasks;
using Longshore.Orchestration.Workers;

namespace Longshore.Application.Workers;

/// <summary>What runs where now, on the built-in worker too, oldest first.</summary>
[Requires(Permission.TaskView)]
public sealed record ListRunningSteps(SpaceId Space);

/// <param name="Task">Whose step it is.</param>
/// <param name="TaskName">The task in words.</param>
/// <param name="Key">Of the step in its run.</param>
/// <param name="Step">The step as shown.</param>
public sealed record RunningStep(WorkerKey Worker, ServerTaskId Task, string TaskName, string Key, string Step, DateTimeOffset Since);

internal sealed class ListRunningStepsHandler(WorkerFleet fleet, TaskFeed feed) : IHandler<ListRunningSteps, ImmutableArray<RunningStep>>
{
    public async Task<Result<ImmutableArray<RunningStep>>> Handle(ListRunningSteps request, Actor actor, CancellationToken cancel)
    {
        var leases = fleet.Leases();
        var tasks = new Dictionary<ServerTaskId, TaskView>();
        foreach (var task in leases.Select(lease => lease.Task).Distinct())
            if (await feed.See(task, cancel) is { } view && view.Task.Space == request.Space) tasks[task] = view;
        return leases.Where(lease => tasks.ContainsKey(lease.Task)).Select(lease => Of(lease, tasks[lease.Task])).ToImmutableArray();
    }

    private static RunningStep Of(WorkerLease lease, TaskView view) =>
        new(lease.Worker, lease.Task, view.Task.Description, lease.Step, view.Run.Find(lease.Step)?.Plan.ActionName ?? lease.Step, lease.Since);
}
