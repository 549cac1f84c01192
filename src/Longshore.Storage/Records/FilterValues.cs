using System.Collections.Immutable;
using Longshore.Domain.Ids;

namespace Longshore.Storage.Records;

/// <summary>Values of a filter as columns hold them. What is no id or no state of the kind matches nothing.</summary>
internal static class FilterValues
{
    public static int[] Ids<TId>(this RecordFilter filter) where TId : struct, IEntityId<TId> =>
        [.. filter.Values.Select(text => CollectionId.TryParse<TId>(text, out var id) ? id.Number : 0).Where(number => number > 0)];

    public static string[] Keys(this RecordFilter filter) => [.. filter.Values.Select(TextKey.Of)];

    public static TEnum[] Enums<TEnum>(this RecordFilter filter) where TEnum : struct, Enum =>
        [.. filter.Values.Select(text => Enum.TryParse<TEnum>(text, ignoreCase: true, out var value) ? value : (TEnum?)null).OfType<TEnum>()];

    public static bool[] Flags(this RecordFilter filter) =>
        [.. filter.Values.Select(text => bool.TryParse(text, out var flag) ? flag : (bool?)null).OfType<bool>()];
}
