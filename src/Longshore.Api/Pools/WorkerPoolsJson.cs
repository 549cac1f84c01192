using System.Text.Json.Serialization;
using Longshore.Api.Transport;

namespace Longshore.Api.Pools;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(WorkerPoolBody))]
[JsonSerializable(typeof(WorkerPoolDocument[]))]
[JsonSerializable(typeof(CollectionDocument<WorkerPoolDocument>))]
[JsonSerializable(typeof(WorkerPoolsSummaryDocument))]
[JsonSerializable(typeof(SupportedPoolTypesDocument))]
[JsonSerializable(typeof(DynamicWorkerTypesDocument))]
internal sealed partial class WorkerPoolsJson : JsonSerializerContext;
