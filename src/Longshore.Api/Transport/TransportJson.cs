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
// The portal's framework writes its own list of initializers through the same options.
[JsonSerializable(typeof(IList<string>))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(string))]
internal sealed partial class TransportJson : JsonSerializerContext;
