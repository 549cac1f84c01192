using System.Text.Json.Serialization;
using Longshore.Api.Transport;

namespace Longshore.Api.ProjectGroups;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ProjectGroupBody))]
[JsonSerializable(typeof(ProjectGroupDocument[]))]
[JsonSerializable(typeof(CollectionDocument<ProjectGroupDocument>))]
internal sealed partial class ProjectGroupsJson : JsonSerializerContext;
