using System.Text.Json;
using System.Text.Json.Serialization;
using Longshore.Domain.Ids;

namespace Longshore.Storage.Records;

/// <summary>An id inside a stored record is its number: the member says which collection it belongs to.</summary>
internal sealed class IdConverter<TId> : JsonConverter<TId> where TId : struct, IEntityId<TId>
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TId.Of(reader.GetInt32());

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Number);
}
