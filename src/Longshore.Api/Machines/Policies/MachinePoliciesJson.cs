using System.Text.Json.Serialization;
using Longshore.Api.Transport;

namespace Longshore.Api.Machines.Policies;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(MachinePolicyBody))]
[JsonSerializable(typeof(MachinePolicyDocument[]))]
[JsonSerializable(typeof(CollectionDocument<MachinePolicyDocument>))]
internal sealed partial class MachinePoliciesJson : JsonSerializerContext;
