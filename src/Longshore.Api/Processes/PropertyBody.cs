using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Longshore.Application.Processes;
using Longshore.Storage.Records;

namespace Longshore.Api.Processes;

/// <summary>A property as sent: a text (or a number or flag, taken as text), or a sensitive value object.</summary>
[JsonConverter(typeof(PropertyBodyConverter))]
internal sealed record PropertyBody(string? Text, bool IsSensitive, bool HasValue)
{
    /// <summary>Properties without a value are left out: they mean the same as none.</summary>
    public static ImmutableDictionary<string, PropertyDraft> Read(IReadOnlyDictionary<string, PropertyBody?>? properties) =>
        (properties ?? new Dictionary<string, PropertyBody?>())
            .Where(property => property.Value is { IsSensitive: true } or { Text: not null })
            .ToImmutableDictionary(property => property.Key, property => new PropertyDraft(property.Value!.Text, property.Value.IsSensitive, property.Value.HasValue));
}
