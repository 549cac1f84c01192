using System.Collections.Immutable;
using System.Text.Json;

namespace Longshore.Application.Machines;

/// <summary>Sensitive values inside endpoints.</summary>
internal static class EndpointSecrets
{
    /// <summary>The first field that brings a secret, be it deep inside; null: none does.</summary>
    /// <param name="fields">Each as JSON text.</param>
    public static string? FieldOf(ImmutableDictionary<string, string> fields) =>
        fields.OrderBy(field => field.Key, StringComparer.Ordinal).FirstOrDefault(field => Brings(JsonElement.Parse(field.Value))).Key;

    private static bool Brings(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().Any(member => IsSecret(member) || Brings(member.Value)),
        JsonValueKind.Array => json.EnumerateArray().Any(Brings),
        JsonValueKind.Undefined or JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null => false,
    };

    private static bool IsSecret(JsonProperty member) =>
        member.Name.Equals("NewValue", StringComparison.OrdinalIgnoreCase) && member.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined);
}
