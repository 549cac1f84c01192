using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Longshore.Api.Transport;

/// <summary>Enums go out as their names and come in as names in any case or as numbers; anything else is refused with the names that exist.</summary>
internal sealed class EnumText : JsonConverterFactory
{
    /// <summary>Begins messages that are fit to be shown.</summary>
    public const string Marker = "enum: ";

    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!;

    private sealed class Converter<T> : JsonConverter<T> where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var text = reader.TokenType switch
            {
                JsonTokenType.String => reader.GetString(),
                JsonTokenType.Number when reader.TryGetInt32(out var number) => number.ToString(CultureInfo.InvariantCulture),
                _ => null,
            };
            // Enum.TryParse takes any number and comma-joined names; only one that has a name counts.
            return Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value)
                ? value
                : throw new JsonException($"{Marker}The value is not known. Use one of {string.Join(", ", Enum.GetNames<T>())}.");
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
