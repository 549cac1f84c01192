using System.Text.Json;
using System.Text.Json.Serialization;
using Longshore.Agent.Running;
using Longshore.Agent.Upgrades;

namespace Longshore.Agent.Settings;

/// <summary>JSON of the agent's files.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.General, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AgentSettings))]
[JsonSerializable(typeof(AgentStatus))]
[JsonSerializable(typeof(VersionChoice))]
internal sealed partial class AgentJson : JsonSerializerContext;
