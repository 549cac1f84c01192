using Longshore.Application.Lists;
using Longshore.Application.Pools;
using Longshore.Domain.Pools;

namespace Longshore.Api.Pools;

internal sealed record WorkerPoolBody
{
    public string? Name { get; init; }
    public string? Slug { get; init; }
    public string? Description { get; init; }
    public WorkerPoolType? WorkerPoolType { get; init; }
    public bool? IsDefault { get; init; }
    public int? SortOrder { get; init; }

    public WorkerPoolDraft ToDraft() => new() { Name = Name, Slug = Slug, Description = Description, Type = WorkerPoolType, IsDefault = IsDefault, SortOrder = SortOrder };
}
