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

/// <summary>Cancels a task; durable when answered. One that has ended stays as it is, and is no mistake to ask for.</summary>
/// <param name="Space">Null: whichever it lies in.</param>
[Requires(Permission.TaskCancel)]
public sealed record CancelTask(SpaceId? Space, ServerTaskId Task);

internal sealed class CancelTaskHandler(Store store, TaskEngine engine) : IHandler<CancelTask, ServerTask>
{
    public async Task<Result<ServerTask>> Handle(CancelTask request, Actor actor, CancellationToken cancel)
    {
        await using (var session = store.Read())
        {
            if (await session.FindTask(request.Space, request.Task, cancel) is null) return new TaskNotFound(request.Task);
        }
        await engine.Cancel(request.Task, actor.Username, cancel);
        await using var after = store.Read();
        return await after.FindTask(request.Space, request.Task, cancel) is { } task ? task : new TaskNotFound(request.Task);
    }
}
