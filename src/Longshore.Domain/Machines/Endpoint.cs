using System.Collections.Immutable;
using System.Text.Json;

namespace Longshore.Domain.Machines;

/// <summary>How a machine is reached.</summary>
/// <param name="CommunicationStyle">The vendor's discriminator, such as <c>TentaclePassive</c> or <c>Ssh</c> (rest-api.md §7).</param>
/// <param name="Properties">Fields of that style as JSON text, kept as sent so that a style we do not use yet survives a round trip.</param>
public sealed record Endpoint(string CommunicationStyle, ImmutableDictionary<string, string> Properties)
{
    /// <summary>A field that is a text or a number; null when it is absent, null, or neither.</summary>
    public string? Text(string field) => TextOf(Properties.GetValueOrDefault(field));

    /// <summary>The text inside a JSON text, or the digits of a number; null when it is neither.</summary>
    public static string? TextOf(string? json)
    {
        if (json is null) return null;
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind switch
        {
            JsonValueKind.String => document.RootElement.GetString(),
            JsonValueKind.Number => document.RootElement.GetRawText(),
            _ => null,
        };
    }
}
