using System.Text.Json.Serialization;
using Longshore.Api.Dashboard;
using Longshore.Api.Transport;

namespace Longshore.Api.Projects;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ProjectBody))]
[JsonSerializable(typeof(ProjectDocument[]))]
[JsonSerializable(typeof(CollectionDocument<ProjectDocument>))]
[JsonSerializable(typeof(DeploymentSettingsBody))]
[JsonSerializable(typeof(DeploymentSettingsDocument))]
[JsonSerializable(typeof(ProjectSummaryDocument))]
[JsonSerializable(typeof(ProjectProgressionDocument))]
[JsonSerializable(typeof(PlanBody))]
[JsonSerializable(typeof(PlanDocument))]
internal sealed partial class ProjectsJson : JsonSerializerContext;
