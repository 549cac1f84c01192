using System.Text.Json.Serialization;
using Longshore.Api.Transport;

namespace Longshore.Api.Lifecycles;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(LifecycleBody))]
[JsonSerializable(typeof(LifecycleDocument[]))]
[JsonSerializable(typeof(CollectionDocument<LifecycleDocument>))]
internal sealed partial class LifecyclesJson : JsonSerializerContext;
