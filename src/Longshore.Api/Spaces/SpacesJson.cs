using System.Text.Json.Serialization;
using Longshore.Api.Transport;

namespace Longshore.Api.Spaces;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(SpaceBody))]
[JsonSerializable(typeof(SpaceDocument[]))]
[JsonSerializable(typeof(CollectionDocument<SpaceDocument>))]
internal sealed partial class SpacesJson : JsonSerializerContext;
