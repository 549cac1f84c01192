using Longshore.Domain.Artifacts;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;

namespace Longshore.Portal;

/// <summary>Addresses of the portal's pages, and of the two downloads that the API serves under the same cookie.</summary>
public static class Links
{
    public static string Task(ServerTaskId task) => $"/tasks/{task}";

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
