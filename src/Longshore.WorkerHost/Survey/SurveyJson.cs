using System.Text.Json.Serialization;

namespace Longshore.WorkerHost.Survey;

/// <summary>JSON of a description on its way out of a machine.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HostDescription))]
public sealed partial class SurveyJson : JsonSerializerContext;
