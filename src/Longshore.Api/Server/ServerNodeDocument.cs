using Longshore.Api.Transport;
using Longshore.Application.Server;

namespace Longshore.Api.Server;

/// <summary>A server of the cluster as clients read it.</summary>
internal sealed record ServerNodeDocument : ILinked
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required int MaxConcurrentTasks { get; init; }
    public bool IsInMaintenanceMode { get; init; }
    public bool IsOffline { get; init; }
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static ServerNodeDocument From(ServerNode node)
    {
        var id = $"OctopusServerNodes-{node.Name}";
        return new()
        {
            Id = id,
            Name = node.Name,
            MaxConcurrentTasks = node.TaskCap,
            Links = new Dictionary<string, string> { ["Self"] = $"/api/octopusservernodes/{Uri.EscapeDataString(id)}" },
        };
    }
}

internal sealed record ClusterSummaryDocument(IReadOnlyList<ServerNodeDocument> Nodes, bool IsTaskCapSetOnAllNodes = true);
