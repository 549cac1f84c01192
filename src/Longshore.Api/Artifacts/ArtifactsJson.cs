using System.Text.Json.Serialization;
using Longshore.Api.Transport;

namespace Longshore.Api.Artifacts;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ArtifactBody))]
[JsonSerializable(typeof(ArtifactDocument))]
[JsonSerializable(typeof(CollectionDocument<ArtifactDocument>))]
internal sealed partial class ArtifactsJson : JsonSerializerContext;
