using System.Collections.Immutable;
using System.Globalization;
using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Tasks;
using Longshore.Domain.Tasks;
using Longshore.Orchestration.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Tasks;

/// <summary>The log line by line, live: server-sent events, or NDJSON for those who ask for it (programs.md §6).</summary>
internal static class FollowLogEndpoint
{
    private const string Lines = "application/x-ndjson";

    public static void Map(RouteGroupBuilder space) => space.MapGet("tasks/{id}/log", Handle);

    private static async Task<Results<LogLinesResult, LogEventsResult, RefusedResult>> Handle(
        SpaceScope scope, ServerTaskId id, ListQuery query, HttpRequest request, UseCases useCases, TimeProvider time, CancellationToken cancel)
    {
        var from = LastEvent(request) ?? query.Whole("from") ?? 1;
        var log = await useCases.Run<FollowTaskLog, Live<ImmutableArray<LogEntry>>>(new(scope.Named, id, from), cancel);
        if (log.IsRefused) return new RefusedResult(log.Refusal);
        if (request.Headers.Accept.ToString().Contains(Lines, StringComparison.OrdinalIgnoreCase)) return new LogLinesResult(log.Value.News);
        return new LogEventsResult(log.Value.News, from, time, async () =>
        {
            var task = await useCases.Run<GetTask, TaskView>(new(scope.Named, id), cancel);
            return task.IsRefused ? "Deleted" : task.Value.Task.State.ToString();
        });
    }

    // A browser that lost the connection says here how far it came.
    private static long? LastEvent(HttpRequest request) => long.TryParse(request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var next) ? next : null;
}
