using System.Text.Json.Serialization;
using Longshore.Api.Transport;

namespace Longshore.Api.Machines;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(MachineBody))]
[JsonSerializable(typeof(MachineDocument[]))]
[JsonSerializable(typeof(CollectionDocument<MachineDocument>))]
[JsonSerializable(typeof(MachinePolicyDocument[]))]
[JsonSerializable(typeof(CollectionDocument<MachinePolicyDocument>))]
internal sealed partial class MachinesJson : JsonSerializerContext;
