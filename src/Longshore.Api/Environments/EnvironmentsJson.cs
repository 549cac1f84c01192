using System.Text.Json.Serialization;
using Longshore.Api.Transport;

namespace Longshore.Api.Environments;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(EnvironmentBody))]
[JsonSerializable(typeof(EnvironmentDocument[]))]
[JsonSerializable(typeof(CollectionDocument<EnvironmentDocument>))]
[JsonSerializable(typeof(CollectionDocument<EnvironmentV2Document>))]
internal sealed partial class EnvironmentsJson : JsonSerializerContext;
