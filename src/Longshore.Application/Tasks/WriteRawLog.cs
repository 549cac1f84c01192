using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Users;
using Longshore.Orchestration.Tasks;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Tasks;

/// <summary>Writes the whole log of a task as raw bytes to a stream; answered once all is written.</summary>
/// <param name="Space">Null: whichever it lies in.</param>
/// <param name="Begin">Called once, before the first byte and only when the task exists: gives the stream.</param>
[Requires(Permission.TaskView)]
public sealed record WriteRawLog(SpaceId? Space, ServerTaskId Task, Func<Stream> Begin);

internal sealed class WriteRawLogHandler(Store store, TaskFeed feed) : IHandler<WriteRawLog, Unit>
{
    public async Task<Result<Unit>> Handle(WriteRawLog request, Actor actor, CancellationToken cancel)
    {
        await using (var session = store.Read())
        {
            if (await session.FindTask(request.Space, request.Task, cancel) is null) return new TaskNotFound(request.Task);
        }
        await feed.WriteRaw(request.Task, request.Begin(), cancel);
        return default(Unit);
    }
}
