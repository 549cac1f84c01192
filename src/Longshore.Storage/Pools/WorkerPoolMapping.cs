using System.Text.Json.Serialization.Metadata;
using Longshore.Domain.Pools;
using Longshore.Domain.Spaces;
using Longshore.Storage.Records;

namespace Longshore.Storage.Pools;

internal sealed class WorkerPoolMapping : SluggedMapping<WorkerPoolId, WorkerPool, WorkerPoolRow>
{
    public static WorkerPoolMapping Instance { get; } = new();

    protected override string Table => "worker_pools";

    protected override JsonTypeInfo<WorkerPool> Json => StoredJson.Context.WorkerPool;

    public override WorkerPoolId IdOf(WorkerPool record) => record.Id;

    protected override WorkerPool WithId(WorkerPool record, WorkerPoolId id) => record with { Id = id };

    protected override SpaceId? SpaceOf(WorkerPool record) => record.Space;

    protected override string NameOf(WorkerPool record) => record.Name;

    protected override string SlugOf(WorkerPool record) => record.Slug;

    protected override int SortOrderOf(WorkerPool record) => record.SortOrder;
}
