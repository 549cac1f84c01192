using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Users;
using Longshore.Orchestration.Tasks;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Tasks;

/// <summary>Recounts the stored log of a task: lines, gaps, repeats, checksums.</summary>
/// <param name="Space">Null: whichever it lies in.</param>
[Requires(Permission.TaskView)]
public sealed record VerifyTaskLog(SpaceId? Space, ServerTaskId Task);

internal sealed class VerifyTaskLogHandler(Store store, TaskFeed feed) : IHandler<VerifyTaskLog, LogVerification>
{
    public async Task<Result<LogVerification>> Handle(VerifyTaskLog request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.FindTask(request.Space, request.Task, cancel) is null ? new TaskNotFound(request.Task) : await feed.Verify(request.Task, cancel);
    }
}
