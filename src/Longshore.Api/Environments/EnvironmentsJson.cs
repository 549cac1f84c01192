using System.Text.Json.Serialization;
using Longshore.Api.Transport;

namespace Longshore.Api.Environments;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(EnvironmentBody))]
[JsonSerializable(typeof(EnvironmentDocument[]))]
[JsonSerializable(typeof(CollectionDocument<EnvironmentDocument>))]
[JsonSerializable(typeof(CollectionDocument<EnvironmentV2Document>))]
[JsonSerializable(typeof(EnvironmentsSummaryDocument))]
[JsonSerializable(typeof(EnvironmentVariableDetailsDocument))]
internal sealed partial class EnvironmentsJson : JsonSerializerContext;
