using System.Text.Json.Serialization;
using Longshore.Api.Transport;

namespace Longshore.Api.Workers;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(WorkerBody))]
[JsonSerializable(typeof(WorkerDocument[]))]
[JsonSerializable(typeof(CollectionDocument<WorkerDocument>))]
[JsonSerializable(typeof(ConnectionDocument))]
[JsonSerializable(typeof(BuiltInWorkerDocument))]
[JsonSerializable(typeof(JoinTokenBody))]
[JsonSerializable(typeof(JoinTokenDocument[]))]
[JsonSerializable(typeof(CollectionDocument<JoinTokenDocument>))]
internal sealed partial class WorkersJson : JsonSerializerContext;
