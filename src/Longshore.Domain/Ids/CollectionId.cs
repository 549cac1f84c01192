using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Longshore.Domain.Ids;

/// <summary>Reads and writes ids of the form <c>Collection-number</c>; the collection is compared ignoring case (rest-api.md §1.6).</summary>
public static class CollectionId
{
    public static string Write(string collection, int number) => string.Create(CultureInfo.InvariantCulture, $"{collection}-{number}");

    /// <exception cref="FormatException">The text is no id of this kind.</exception>
    public static TId Parse<TId>(string text) where TId : struct, IEntityId<TId> =>
        TryParse<TId>(text, out var id) ? id : throw new FormatException($"'{text}' is no id like {TId.Collection}-12.");

    public static bool TryParse<TId>([NotNullWhen(true)] string? text, out TId id) where TId : struct, IEntityId<TId>
    {
        id = default;
        if (text is null || text.Length <= TId.Collection.Length + 1) return false;
        if (!text.StartsWith(TId.Collection, StringComparison.OrdinalIgnoreCase) || text[TId.Collection.Length] != '-') return false;
        if (!int.TryParse(text.AsSpan(TId.Collection.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1) return false;
        id = TId.Of(number);
        return true;
    }
}
