using System.Collections.Immutable;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Users;
using Longshore.Orchestration.Tasks;
using Longshore.Storage;

namespace Longshore.Application.Tasks;

/// <summary>Stored lines of a task's log from number <paramref name="From"/> (from 1) on, at most <paramref name="Count"/>.</summary>
/// <param name="Space">Null: whichever it lies in.</param>
[Requires(Permission.TaskView)]
public sealed record ReadTaskLog(SpaceId? Space, ServerTaskId Task, long From, int Count);

/// <summary>A part of a log, and how long the whole is by now.</summary>
public sealed record LogPart(ImmutableArray<LogEntry> Lines, long Total);

internal sealed class ReadTaskLogHandler(Store store, TaskFeed feed) : IHandler<ReadTaskLog, LogPart>
{
    /// <summary>Bounds what one answer holds in memory: 10,000 lines of the usual 80 bytes are about 2 MB decoded.</summary>
    private const int Most = 10_000;

    public async Task<Result<LogPart>> Handle(ReadTaskLog request, Actor actor, CancellationToken cancel)
    {
        if (request.From < 1) return new Invalid("from", "Lines are counted from 1.", "Ask from line 1 on, or leave it out.");
        if (request.Count is < 1 or > Most) return new Invalid("count", $"The number of lines must be from 1 to {Most}.", "Ask for the rest in a second call.");
        await using var session = store.Read();
        if (await session.FindTask(request.Space, request.Task, cancel) is null) return new TaskNotFound(request.Task);
        var total = await feed.CountLines(request.Task, cancel);
        return new LogPart(await feed.Read(request.Task, request.From, request.Count, cancel), total);
    }
}
