using System.Collections.Immutable;
using Longshore.Domain.Machines;

namespace Longshore.Application.Machines;

/// <summary>The fields of an endpoint by their exact names, each as JSON text.</summary>
/// <param name="sent">As they were sent, names in any case.</param>
/// <param name="known">Names of the style; others are dropped.</param>
public sealed class EndpointFields(ImmutableDictionary<string, string> sent, ImmutableArray<string> known)
{
    public ImmutableDictionary<string, string> Kept { get; private set; } =
        known.Select(name => (name, json: sent.FirstOrDefault(field => field.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value))
            .Where(field => field.json is not null)
            .ToImmutableDictionary(field => field.name, field => field.json!);

    /// <summary>A text or number; null when it is absent, null, or neither.</summary>
    public string? Text(string name) => Endpoint.TextOf(Kept.GetValueOrDefault(name));

    /// <summary>Sets a value, given as JSON text.</summary>
    public void Set(string name, string json) => Kept = Kept.SetItem(name, json);
}
