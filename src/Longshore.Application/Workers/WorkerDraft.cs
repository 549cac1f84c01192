using Longshore.Application.Machines;
using Longshore.Domain.Machines;
using Longshore.Domain.Names;
using Longshore.Storage.Records;

namespace Longshore.Application.Workers;

/// <summary>What a user may say about a worker. Null: not said.</summary>
public sealed record WorkerDraft
{
    public string? Name { get; init; }
    public string? Slug { get; init; }

    /// <summary>Ids, slugs or names of pools.</summary>
    public IReadOnlyList<string>? Pools { get; init; }
    public string? Policy { get; init; }
    public bool? IsDisabled { get; init; }

    /// <summary>0: no limit.</summary>
    public int? MaxConcurrentSteps { get; init; }
    public EndpointDraft? Endpoint { get; init; }
}
