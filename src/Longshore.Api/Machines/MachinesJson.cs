using System.Text.Json.Serialization;
using Longshore.Api.Transport;

namespace Longshore.Api.Machines;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CollectionDocument<EmptyDocument>))]
[JsonSerializable(typeof(MachineBody))]
[JsonSerializable(typeof(MachineDocument[]))]
[JsonSerializable(typeof(CollectionDocument<MachineDocument>))]
[JsonSerializable(typeof(DiscoveredDocument))]
internal sealed partial class MachinesJson : JsonSerializerContext;
