using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Longshore.Domain.Processes;
using Longshore.Storage.Records;

namespace Longshore.Api.Processes;

/// <summary>A property as clients read it: its text, or a sensitive value object without the secret.</summary>
[JsonConverter(typeof(PropertyDocumentConverter))]
internal sealed record PropertyDocument(PropertyValue Value)
{
    public static IReadOnlyDictionary<string, PropertyDocument> From(ImmutableDictionary<string, PropertyValue> properties) =>
        properties.OrderBy(property => property.Key, StringComparer.Ordinal).ToDictionary(property => property.Key, property => new PropertyDocument(property.Value));
}

/// <summary>Writes both forms.</summary>
internal sealed class PropertyDocumentConverter : JsonConverter<PropertyDocument>
{
    public override PropertyDocument Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, PropertyDocument value, JsonSerializerOptions options)
    {
        if (!value.Value.IsSensitive)
        {
            writer.WriteStringValue(value.Value.Text);
            return;
        }
        writer.WriteStartObject();
        writer.WriteBoolean("HasValue", value.Value.Text is not null);
        // One client dereferences it, so it must be there.
        writer.WriteNull("NewValue");
        writer.WriteNull("Hint");
        writer.WriteEndObject();
    }
}
