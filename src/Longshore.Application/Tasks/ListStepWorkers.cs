using System.Collections.Immutable;
using Longshore.Application.Lists;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Pools;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Users;
using Longshore.Domain.Workers;
using Longshore.Orchestration.Tasks;
using Longshore.Storage;
using Longshore.Storage.Records;
using Longshore.Storage.Tasks;

namespace Longshore.Application.Tasks;

/// <summary>For every step of a task that got a worker or its target: which one, from which pool and why, and why each candidate was taken or passed over.</summary>
/// <param name="Space">Null: whichever it lies in.</param>
[Requires(Permission.TaskView)]
public sealed record ListStepWorkers(SpaceId? Space, ServerTaskId Task);

/// <param name="Worker">Name of the worker, or of the target that the step runs on itself.</param>
/// <param name="Pool">Null: the step runs on its target.</param>
/// <param name="PoolName">Null: there is none, or it does not exist any more.</param>
public sealed record StepWorker(PlannedStep Step, string Worker, WorkerPoolId? Pool, string? PoolName, string Ticket, DateTimeOffset LeasedAt, ImmutableArray<CandidateVerdict> Candidates);

internal sealed class ListStepWorkersHandler(Store store, TaskHistory history) : IHandler<ListStepWorkers, ImmutableArray<StepWorker>>
{
    public async Task<Result<ImmutableArray<StepWorker>>> Handle(ListStepWorkers request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        if (await session.FindTask(request.Space, request.Task, cancel) is not { } task) return new TaskNotFound(request.Task);
        var events = await history.Read(task.Id, cancel);
        var run = TaskRun.Fold(events);
        var pools = (await session.Pools.List(Listing.All.ToQuery<WorkerPoolId>(task.Space), cancel)).Items.ToDictionary(one => one.Id, one => one.Name);
        return events.OfType<TaskEvent.WorkerLeased>()
            .Select(leased => new StepWorker(run.Find(leased.Step)!.Plan, leased.Worker, leased.Pool, leased.Pool is { } pool ? pools.GetValueOrDefault(pool) : null, leased.Ticket, leased.At, leased.Candidates))
            .ToImmutableArray();
    }
}
