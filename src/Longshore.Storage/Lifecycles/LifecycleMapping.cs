using System.Text.Json.Serialization.Metadata;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Spaces;
using Longshore.Storage.Records;

namespace Longshore.Storage.Lifecycles;

internal sealed class LifecycleMapping : SluggedMapping<LifecycleId, Lifecycle, LifecycleRow>
{
    public static LifecycleMapping Instance { get; } = new();

    protected override string Table => "lifecycles";

    protected override JsonTypeInfo<Lifecycle> Json => StoredJson.Context.Lifecycle;

    public override LifecycleId IdOf(Lifecycle record) => record.Id;

    protected override Lifecycle WithId(Lifecycle record, LifecycleId id) => record with { Id = id };

    protected override SpaceId? SpaceOf(Lifecycle record) => record.Space;

    protected override string NameOf(Lifecycle record) => record.Name;

    protected override string SlugOf(Lifecycle record) => record.Slug;
}
