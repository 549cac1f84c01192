using Longshore.Application.Lists;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Users;
using Longshore.Orchestration.Tasks;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Tasks;

/// <summary>Tasks that a queued task waits for because they deploy the same project to the same environment: the one that runs and those before it. Empty once it has started.</summary>
/// <param name="Space">Null: whichever it lies in.</param>
[Requires(Permission.TaskView)]
public sealed record ListQueuedBehind(SpaceId? Space, ServerTaskId Task, Listing Listing);

internal sealed class ListQueuedBehindHandler(Store store) : IHandler<ListQueuedBehind, Page<ServerTask>>
{
    public async Task<Result<Page<ServerTask>>> Handle(ListQueuedBehind request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        if (await session.FindTask(request.Space, request.Task, cancel) is not { } task) return new TaskNotFound(request.Task);
        var (skip, take) = (request.Listing.Skip, request.Listing.Take);
        if (task.State != TaskState.Queued || task.ConcurrencyTag is null) return new Page<ServerTask>([], 0, skip, take);
        var unfinished = await session.Tasks.List(new() { Space = task.Space, Filters = [TaskStates.Unfinished], Take = int.MaxValue }, cancel);
        var before = unfinished.Items
            .Where(other => other.Id != task.Id && string.Equals(other.ConcurrencyTag, task.ConcurrencyTag, StringComparison.OrdinalIgnoreCase) && IsBefore(other, task))
            .OrderBy(other => other.State == TaskState.Queued).ThenBy(other => other.QueueTime).ThenBy(other => other.Id.Number).ToList();
        return new Page<ServerTask>([.. before.Skip(skip).Take(take)], before.Count, skip, take);
    }

    private static bool IsBefore(ServerTask other, ServerTask task) =>
        other.State != TaskState.Queued || (other.IsPriority, task.IsPriority) switch
        {
            (true, false) => true,
            (false, true) => false,
            (true, true) or (false, false) => (other.QueueTime, other.Id.Number).CompareTo((task.QueueTime, task.Id.Number)) < 0,
        };
}
