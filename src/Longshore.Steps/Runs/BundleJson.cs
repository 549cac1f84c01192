using System.Text.Json.Serialization;
using Longshore.Steps.Bundles;

namespace Longshore.Steps.Runs;

/// <summary>JSON of a bundle on its way into the executor.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(TicketJson)])]
[JsonSerializable(typeof(StepBundle))]
internal sealed partial class BundleJson : JsonSerializerContext;
