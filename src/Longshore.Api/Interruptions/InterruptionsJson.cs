using System.Text.Json.Serialization;
using Longshore.Api.Transport;

namespace Longshore.Api.Interruptions;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(InterruptionDocument))]
[JsonSerializable(typeof(CollectionDocument<InterruptionDocument>))]
internal sealed partial class InterruptionsJson : JsonSerializerContext;
