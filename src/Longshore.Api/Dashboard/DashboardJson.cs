using System.Text.Json.Serialization;

namespace Longshore.Api.Dashboard;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(DashboardDocument))]
internal sealed partial class DashboardJson : JsonSerializerContext;
