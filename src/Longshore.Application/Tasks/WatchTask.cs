using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Users;
using Longshore.Orchestration.Tasks;
using Longshore.Storage;

namespace Longshore.Application.Tasks;

/// <summary>The task now and after each change; ends after the final state.</summary>
/// <param name="Space">Null: whichever it lies in.</param>
[Requires(Permission.TaskView)]
public sealed record WatchTask(SpaceId? Space, ServerTaskId Task);

internal sealed class WatchTaskHandler(Store store, TaskFeed feed) : IHandler<WatchTask, Live<TaskView>>
{
    public async Task<Result<Live<TaskView>>> Handle(WatchTask request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.FindTask(request.Space, request.Task, cancel) is null
            ? new TaskNotFound(request.Task)
            : new Live<TaskView>(feed.Watch(request.Task, cancel));
    }
}
