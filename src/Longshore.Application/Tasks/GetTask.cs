using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Users;
using Longshore.Orchestration.Tasks;
using Longshore.Storage;

namespace Longshore.Application.Tasks;

/// <summary>The task with its steps as they are now.</summary>
/// <param name="Space">Null: whichever it lies in.</param>
[Requires(Permission.TaskView)]
public sealed record GetTask(SpaceId? Space, ServerTaskId Task);

internal sealed class GetTaskHandler(Store store, TaskFeed feed) : IHandler<GetTask, TaskView>
{
    public async Task<Result<TaskView>> Handle(GetTask request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        if (await session.FindTask(request.Space, request.Task, cancel) is null) return new TaskNotFound(request.Task);
        return await feed.See(request.Task, cancel) is { } view ? view : new TaskNotFound(request.Task);
    }
}
