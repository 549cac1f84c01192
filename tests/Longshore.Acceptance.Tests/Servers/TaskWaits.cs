using System.Text.Json.Nodes;

namespace Longshore.Acceptance.Tests.Servers;

/// <summary>What tests ask of a task.</summary>
public static class TaskWaits
{
    public static async Task<string> State(this ServerApi api, string task) => (string)(await api.Get($"/api/tasks/{task}"))["State"]!;

    public static Task<JsonNode> Ended(this ServerApi api, string task, TimeSpan? within = null) =>
        Eventually.Sees(() => api.Get($"/api/tasks/{task}"), seen => (bool)seen["IsCompleted"]!, within ?? TimeSpan.FromSeconds(60), $"{task} ends");

    /// <summary>Lines of the raw log.</summary>
    public static async Task<string[]> RawLines(this ServerApi api, string task) => (await api.Text($"/api/tasks/{task}/raw")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
