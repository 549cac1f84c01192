using System.Text.Json.Serialization;

namespace Longshore.Api.Transport;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ErrorDocument))]
[JsonSerializable(typeof(SensitiveValueDocument))]
[JsonSerializable(typeof(EmptyDocument))]
[JsonSerializable(typeof(EmptyDocument[]))]
[JsonSerializable(typeof(CollectionDocument<EmptyDocument>))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(List<string>))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(string))]
internal sealed partial class TransportJson : JsonSerializerContext;
