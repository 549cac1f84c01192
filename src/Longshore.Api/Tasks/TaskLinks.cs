using Longshore.Domain.Tasks;

namespace Longshore.Api.Tasks;

/// <summary>Where a task's parts are. Its own address knows no space: task ids are unique in the whole server.</summary>
internal static class TaskLinks
{
    public static IReadOnlyDictionary<string, string> Of(ServerTask task)
    {
        var self = $"/api/tasks/{task.Id}";
        var space = $"/api/{task.Space}";
        return new Dictionary<string, string>
        {
            ["Self"] = self,
            ["Web"] = $"/app#/{task.Space}/tasks/{task.Id}",
            ["Raw"] = $"{self}/raw",
            ["Details"] = $"{self}/details{{?verbose,tail}}",
            ["Cancel"] = $"{self}/cancel",
            ["Rerun"] = $"/api/tasks/rerun/{task.Id}",
            ["State"] = $"{self}/state",
            ["QueuedBehind"] = $"{self}/queued-behind{{?skip,take}}",
            ["Artifacts"] = $"{space}/artifacts?regarding={task.Id}",
            ["Interruptions"] = $"{space}/interruptions?regarding={task.Id}",
            ["Log"] = $"{space}/tasks/{task.Id}/log{{?from}}",
            ["Events"] = $"{space}/tasks/{task.Id}/events",
            ["Workers"] = $"{space}/tasks/{task.Id}/workers",
        };
    }
}
