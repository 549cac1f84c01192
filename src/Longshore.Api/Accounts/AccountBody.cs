using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Longshore.Application.Accounts;

namespace Longshore.Api.Accounts;

/// <summary>What clients send: the fields every account has, and as further properties those of its type.</summary>
internal sealed record AccountBody
{
    public string? Name { get; init; }
    public string? Slug { get; init; }
    public string? Description { get; init; }
    public string? AccountType { get; init; }

    [JsonExtensionData]
    // Settable: the source generator cannot give extension data to an initializer.
    public Dictionary<string, JsonElement>? Fields { get; set; }

    public AccountDraft ToDraft() => new()
    {
        Name = Name,
        Slug = Slug,
        Description = Description,
        AccountType = AccountType,
        Fields = (Fields ?? []).GroupBy(field => field.Key, StringComparer.OrdinalIgnoreCase).ToImmutableDictionary(same => same.Key, same => Read(same.Last().Value)),
    };

    // A secret comes as an object, from scripts sometimes as plain text.
    private static AccountFieldDraft Read(JsonElement field) => field.ValueKind switch
    {
        JsonValueKind.String => new(field.GetString(), Keeps: false),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => new(field.GetRawText(), Keeps: false),
        JsonValueKind.Object => new(Property(field, "NewValue") is { ValueKind: JsonValueKind.String } text ? text.GetString() : null, Property(field, "HasValue")?.ValueKind == JsonValueKind.True),
        _ => new(null, Keeps: true),
    };

    private static JsonElement? Property(JsonElement field, string name)
    {
        foreach (var property in field.EnumerateObject())
        {
            if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return property.Value;
        }
        return null;
    }
}
