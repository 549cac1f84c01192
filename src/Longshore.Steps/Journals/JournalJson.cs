using System.Text.Json.Serialization;

namespace Longshore.Steps.Journals;

/// <summary>JSON inside journals. Readers pass over members they do not know, so a newer executor may add some.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(StartedFrame))]
[JsonSerializable(typeof(OutputFrame))]
[JsonSerializable(typeof(ArtifactFrame))]
[JsonSerializable(typeof(ProgressFrame))]
[JsonSerializable(typeof(ExitedFrame))]
[JsonSerializable(typeof(InterruptedFrame))]
internal sealed partial class JournalJson : JsonSerializerContext;
