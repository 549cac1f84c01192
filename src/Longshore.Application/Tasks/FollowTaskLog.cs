using System.Collections.Immutable;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Users;
using Longshore.Orchestration.Tasks;
using Longshore.Storage;

namespace Longshore.Application.Tasks;

/// <summary>Lines of a task's log from number <paramref name="From"/> (from 1) on in batches, live; ends when the task has ended and all was given.</summary>
/// <param name="Space">Null: whichever it lies in.</param>
[Requires(Permission.TaskView)]
public sealed record FollowTaskLog(SpaceId? Space, ServerTaskId Task, long From);

internal sealed class FollowTaskLogHandler(Store store, TaskFeed feed) : IHandler<FollowTaskLog, Live<ImmutableArray<LogEntry>>>
{
    public async Task<Result<Live<ImmutableArray<LogEntry>>>> Handle(FollowTaskLog request, Actor actor, CancellationToken cancel)
    {
        if (request.From < 1) return new Invalid("from", "Lines are counted from 1.", "Ask from line 1 on, or leave it out.");
        await using var session = store.Read();
        return await session.FindTask(request.Space, request.Task, cancel) is null
            ? new TaskNotFound(request.Task)
            : new Live<ImmutableArray<LogEntry>>(feed.Follow(request.Task, request.From, cancel));
    }
}
