using System.Collections.Immutable;
using Longshore.Domain.Refusals;
using Longshore.Storage.Records;

namespace Longshore.Api.Transport;

/// <summary>Lists and maps of bodies: clients leave them out, send null for them, and sometimes null inside.</summary>
internal static class BodyLists
{
    /// <summary>Every entry read with the name of its place, such as <c>Steps[0]</c>.</summary>
    /// <exception cref="RefusedRequestException">An entry is null.</exception>
    public static ImmutableArray<TRead> Each<T, TRead>(this IReadOnlyList<T?>? items, string field, Func<T, string, TRead> read) where T : class
    {
        if (items is null) return [];
        var all = ImmutableArray.CreateBuilder<TRead>(items.Count);
        for (var at = 0; at < items.Count; at++)
        {
            var place = $"{field}[{at}]";
            all.Add(read(items[at] ?? throw new RefusedRequestException(new Invalid(place, "The entry is null.", "Take it out of the list.")), place));
        }
        return all.ToImmutable();
    }

    /// <summary>The texts that say something.</summary>
    public static ImmutableArray<string> Texts(this IReadOnlyList<string?>? items) => [.. (items ?? []).OfType<string>().Where(text => !string.IsNullOrWhiteSpace(text))];

    /// <summary>The pairs that have a value.</summary>
    public static ImmutableDictionary<string, string> Pairs(this IReadOnlyDictionary<string, string?>? items) =>
        (items ?? new Dictionary<string, string?>()).Where(pair => pair.Value is not null).ToImmutableDictionary(pair => pair.Key, pair => pair.Value!);
}
