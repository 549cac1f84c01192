using System.Collections.Immutable;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Users;
using Longshore.Orchestration.Tasks;
using Longshore.Storage;

namespace Longshore.Application.Tasks;

/// <summary>A task with the last lines of every log node.</summary>
/// <param name="Space">Null: whichever it lies in.</param>
/// <param name="Verbose">False: without trace and verbose lines.</param>
/// <param name="Tail">Most lines per node; null: as many as an answer may hold.</param>
[Requires(Permission.TaskView)]
public sealed record GetTaskDetails(SpaceId? Space, ServerTaskId Task, bool Verbose = true, int? Tail = null);

/// <param name="Lines">By log node id; a node without lines is missing.</param>
/// <param name="LogSize">Characters of the whole log.</param>
public sealed record TaskDetails(TaskView View, ImmutableDictionary<string, NodeTail> Lines, long LogSize);

/// <summary>The last lines of a node.</summary>
/// <param name="LeftOut">How many lines before them are not here.</param>
public sealed record NodeTail(ImmutableArray<LogEntry> Lines, long LeftOut);

internal sealed class GetTaskDetailsHandler(Store store, TaskFeed feed) : IHandler<GetTaskDetails, TaskDetails>
{
    private const int LinesAtOnce = 5_000;

    public async Task<Result<TaskDetails>> Handle(GetTaskDetails request, Actor actor, CancellationToken cancel)
    {
        if (request.Tail is < 0) return new Invalid("tail", "The number of lines is negative.", "Use a number from 0 up, or leave it out.");
        await using (var session = store.Read())
        {
            if (await session.FindTask(request.Space, request.Task, cancel) is null) return new TaskNotFound(request.Task);
        }
        if (await feed.See(request.Task, cancel) is not { } view) return new TaskNotFound(request.Task);
        var nodes = new Dictionary<string, LogTail>();
        var size = 0L;
        var total = await feed.CountLines(request.Task, cancel);
        for (var from = 1L; from <= total;)
        {
            var lines = await feed.Read(request.Task, from, LinesAtOnce, cancel);
            if (lines.IsEmpty) break;
            foreach (var line in lines)
            {
                size += line.Text.Length;
                if (!request.Verbose && line.Category is (LogCategory.Trace or LogCategory.Verbose)) continue;
                if (!nodes.TryGetValue(line.Node, out var tail)) nodes[line.Node] = tail = new LogTail(request.Tail ?? LogTail.MostLines);
                tail.Add(line);
            }
            from = lines[^1].Number + 1;
        }
        return new TaskDetails(view, nodes.ToImmutableDictionary(node => node.Key, node => node.Value.ToNode()), size);
    }
}
