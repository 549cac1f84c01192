using System.Text.Json.Serialization.Metadata;
using Longshore.Domain.Spaces;
using Longshore.Storage.Records;

namespace Longshore.Storage.Spaces;

internal sealed class SpaceMapping : SluggedMapping<SpaceId, Space, SpaceRow>
{
    public static SpaceMapping Instance { get; } = new();

    protected override string Table => "spaces";

    protected override JsonTypeInfo<Space> Json => StoredJson.Context.Space;

    protected override string[] UniqueWithin => [];

    public override SpaceId IdOf(Space record) => record.Id;

    protected override Space WithId(Space record, SpaceId id) => record with { Id = id };

    protected override SpaceId? SpaceOf(Space record) => null;

    protected override string NameOf(Space record) => record.Name;

    protected override string SlugOf(Space record) => record.Slug;
}
