using System.Collections.Immutable;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Users;
using Longshore.Domain.Workers;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Workers;

/// <summary>Steps that a worker runs or has run, newest task first.</summary>
/// <param name="Worker">The built-in worker too.</param>
/// <param name="Take">At most <see cref="Most"/>.</param>
[Requires(Permission.TaskView)]
public sealed record ListWorkerSteps(SpaceId Space, WorkerKey Worker, int Skip, int Take)
{
    /// <summary>Of each step the end is looked up, so there is a bound.</summary>
    public const int Most = 100;
}

/// <param name="HasMore">There are older ones.</param>
public sealed record WorkerSteps(ImmutableArray<WorkerStep> Items, bool HasMore);

internal sealed class ListWorkerStepsHandler(Store store) : IHandler<ListWorkerSteps, WorkerSteps>
{
    public async Task<Result<WorkerSteps>> Handle(ListWorkerSteps request, Actor actor, CancellationToken cancel)
    {
        var (skip, take) = (Math.Max(0, request.Skip), Math.Clamp(request.Take, 1, ListWorkerSteps.Most));
        await using var session = store.Read();
        // One more than asked for tells whether there are more.
        var leases = await session.ListLeases(request.Worker, skip, take + 1, cancel);
        ImmutableArray<ServerTaskId> numbers = [.. leases.Take(take).Select(lease => lease.Task).Distinct()];
        // The built-in worker serves all spaces, and a task may be deleted: what is not found here is not told.
        var tasks = (await session.Tasks.List(new RecordQuery { Space = request.Space, Ids = [.. numbers.Select(task => task.Number)], Take = take }, cancel))
            .Items.ToDictionary(task => task.Id);
        var ends = await session.ReadStepEnds(numbers, cancel);
        var steps = leases.Take(take).Where(lease => tasks.ContainsKey(lease.Task)).Select(lease => WorkerStep.Of(tasks[lease.Task], lease.Leased, ends[lease.Task]));
        return new WorkerSteps([.. steps], leases.Length > take);
    }
}
