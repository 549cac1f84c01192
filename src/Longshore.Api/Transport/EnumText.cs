using System.Text.Json;
using System.Text.Json.Serialization;
using Longshore.Domain.Names;

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
            if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) && Enum.ToObject(typeof(T), number) is T numbered && Enum.IsDefined(numbered)) return numbered;
            if (reader.TokenType == JsonTokenType.String && EnumName.TryParse<T>(reader.GetString(), out var named)) return named;
            throw new JsonException($"{Marker}The value is not known. Use one of {EnumName.List<T>()}.");
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
