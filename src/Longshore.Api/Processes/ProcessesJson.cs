using System.Text.Json.Serialization;
using Longshore.Api.Transport;

namespace Longshore.Api.Processes;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ProcessBody))]
[JsonSerializable(typeof(ProcessDocument))]
[JsonSerializable(typeof(CollectionDocument<ProcessDocument>))]
[JsonSerializable(typeof(ReleaseTemplateDocument))]
internal sealed partial class ProcessesJson : JsonSerializerContext;
