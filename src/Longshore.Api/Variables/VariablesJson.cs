using System.Text.Json.Serialization;
using Longshore.Api.Transport;

namespace Longshore.Api.Variables;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(VariableSetBody))]
[JsonSerializable(typeof(VariableSetDocument[]))]
[JsonSerializable(typeof(CollectionDocument<VariableSetDocument>))]
internal sealed partial class VariablesJson : JsonSerializerContext;
