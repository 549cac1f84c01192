using System.Collections.Immutable;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Users;
using Longshore.Orchestration.Tasks;
using Longshore.Storage;
using Longshore.Storage.Records;
using Longshore.Storage.Tasks;

namespace Longshore.Application.Tasks;

/// <summary>What was decided in a task's run, when and why, in order.</summary>
/// <param name="Space">Null: whichever it lies in.</param>
[Requires(Permission.TaskView)]
public sealed record ListTaskEvents(SpaceId? Space, ServerTaskId Task);

internal sealed class ListTaskEventsHandler(Store store, TaskHistory history) : IHandler<ListTaskEvents, ImmutableArray<TaskEvent>>
{
    public async Task<Result<ImmutableArray<TaskEvent>>> Handle(ListTaskEvents request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.FindTask(request.Space, request.Task, cancel) is null ? new TaskNotFound(request.Task) : await history.Read(request.Task, cancel);
    }
}
