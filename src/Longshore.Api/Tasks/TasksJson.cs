using System.Text.Json.Serialization;
using Longshore.Api.Transport;

namespace Longshore.Api.Tasks;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(TaskDocument))]
[JsonSerializable(typeof(CollectionDocument<TaskDocument>))]
[JsonSerializable(typeof(TaskStateBody))]
[JsonSerializable(typeof(NewTaskBody))]
[JsonSerializable(typeof(TaskTypeDocument[]))]
[JsonSerializable(typeof(TaskDetailsDocument))]
[JsonSerializable(typeof(LogVerificationDocument))]
[JsonSerializable(typeof(TaskEventDocument[]))]
[JsonSerializable(typeof(StepWorkerDocument[]))]
internal sealed partial class TasksJson : JsonSerializerContext;
