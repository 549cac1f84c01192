using Longshore.Domain.Artifacts;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Workers;

namespace Longshore.Portal;

/// <summary>Addresses of the portal's pages, and of the two downloads that the API serves under the same cookie.</summary>
public static class Links
{
    public static string Task(ServerTaskId task) => $"/tasks/{task}";

    /// <summary>A step within its task.</summary>
    public static string Step(ServerTaskId task, string step) => With(Task(task), ("step", step));

    public const string Workers = "/infrastructure/workers";

    public const string Pools = "/infrastructure/pools";

    /// <summary>Last part of the built-in worker's address, where others have their id.</summary>
    public const string BuiltInId = "built-in";

    public const string BuiltInWorker = $"{Workers}/{BuiltInId}";

    public static string Worker(WorkerId worker) => $"{Workers}/{worker}";

    public static string Pool(string slug) => $"{Pools}/{Uri.EscapeDataString(slug)}";

    public static string Project(string slug, string tab = "") => tab.Length == 0 ? $"/projects/{Uri.EscapeDataString(slug)}" : $"/projects/{Uri.EscapeDataString(slug)}/{tab}";

    public static string Raw(SpaceId space, ServerTaskId task) => $"/api/{space}/tasks/{task}/raw";

    public static string Artifact(SpaceId space, ArtifactId artifact) => $"/api/{space}/artifacts/{artifact}/content";

    /// <summary>An address with some query values; null and empty ones are left out.</summary>
    public static string With(string path, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var parts = new List<string>();
        foreach (var (name, value) in query)
            if (!string.IsNullOrEmpty(value)) parts.Add($"{name}={Uri.EscapeDataString(value)}");
        return parts.Count == 0 ? path : $"{path}?{string.Join('&', parts)}";
    }
}
