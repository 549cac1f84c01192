using Longshore.Api.Transport;
using Longshore.Application.Lists;
using Longshore.Domain.Pools;
using Longshore.Domain.Spaces;

namespace Longshore.Api.Pools;

/// <summary>A worker pool as clients read it (rest-api.md §7).</summary>
internal sealed record WorkerPoolDocument : ILinked
{
    public required string Id { get; init; }
    public required string SpaceId { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }
    public string? Description { get; init; }
    public required WorkerPoolType WorkerPoolType { get; init; }
    public bool IsDefault { get; init; }
    public int SortOrder { get; init; }
    public bool CanAddWorkers { get; init; }
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static WorkerPoolDocument From(WorkerPool pool)
    {
        var self = $"/api/{pool.Space}/workerpools/{pool.Id}";
        return new()
        {
            Id = pool.Id.ToString(),
            SpaceId = pool.Space.ToString(),
            Name = pool.Name,
            Slug = pool.Slug,
            Description = pool.Description,
            WorkerPoolType = pool.Type,
            IsDefault = pool.IsDefault,
            SortOrder = pool.SortOrder,
            CanAddWorkers = pool.Type == WorkerPoolType.StaticWorkerPool,
            Links = new Dictionary<string, string> { ["Self"] = self, ["Workers"] = $"{self}/workers{{?skip,take,partialName,isDisabled,healthStatuses,commStyles,shellNames}}" },
        };
    }
}
