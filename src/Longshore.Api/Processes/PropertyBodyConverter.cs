using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Longshore.Api.Processes;

/// <summary>Reads both forms of a property.</summary>
internal sealed class PropertyBodyConverter : JsonConverter<PropertyBody>
{
    public override PropertyBody Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => new(reader.GetString(), IsSensitive: false, HasValue: true),
        JsonTokenType.True => new("True", IsSensitive: false, HasValue: true),
        JsonTokenType.False => new("False", IsSensitive: false, HasValue: true),
        JsonTokenType.Number => new(Encoding.UTF8.GetString(reader.ValueSpan), IsSensitive: false, HasValue: true),
        JsonTokenType.StartObject => Sensitive(ref reader),
        _ => throw new JsonException("The JSON value could not be converted to System.String. "),
    };

    public override void Write(Utf8JsonWriter writer, PropertyBody value, JsonSerializerOptions options) => throw new NotSupportedException();

    private static PropertyBody Sensitive(ref Utf8JsonReader reader)
    {
        var (hasValue, secret) = (false, (string?)null);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (name.Equals("NewValue", StringComparison.OrdinalIgnoreCase) && reader.TokenType == JsonTokenType.String) secret = reader.GetString();
            else if (name.Equals("HasValue", StringComparison.OrdinalIgnoreCase)) hasValue = reader.TokenType == JsonTokenType.True;
            else reader.Skip();
        }
        return new(secret, IsSensitive: true, hasValue);
    }
}
