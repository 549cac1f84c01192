using System.Globalization;
using Longshore.Domain.Names;
using Longshore.Domain.Spaces;
using Longshore.Storage.Records;

namespace Longshore.Application.Records;

/// <summary>Finds slugs that nobody has yet.</summary>
internal static class Slugs
{
    /// <summary>The slug of <paramref name="wanted"/> (else of <paramref name="name"/>), with a number behind it when it is taken.</summary>
    /// <param name="isSame">Tells the record itself from others; a record keeps its own slug.</param>
    public static async Task<string> Free<TId, T>(this IRecords<TId, T> records, SpaceId? space, string? wanted, string name, Func<T, bool> isSame, CancellationToken cancel)
        where TId : struct where T : class
    {
        var slug = Slug.From(string.IsNullOrWhiteSpace(wanted) ? name : wanted);
        for (var number = 1; ; number++)
        {
            var candidate = number == 1 ? slug : string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
            if (await records.FindByName(space, candidate, cancel) is not { } holder || isSame(holder)) return candidate;
        }
    }
}
