using Longshore.Storage.Records;

namespace Longshore.Api.Transport;

/// <summary>Builds the document of a page. Its links keep the filters, because clients follow them as given.</summary>
internal static class Paging
{
    /// <summary>The page of a list that is always empty.</summary>
    public static CollectionDocument<EmptyDocument> Nothing(this ListQuery query, string kind, string template) =>
        query.Page(new Page<EmptyDocument>([], 0, query.Listing.Skip, query.Listing.Take), kind, template, nothing => nothing);

    /// <summary>The page of a short list that lies in memory.</summary>
    public static CollectionDocument<T> Slice<T>(this ListQuery query, IReadOnlyList<T> all, string kind, string template)
    {
        var (skip, take) = (query.Listing.Skip, query.Listing.Take);
        return query.Page(new Page<T>([.. all.Skip(skip).Take(take)], all.Count, skip, take), kind, template, one => one);
    }

    /// <summary>Applies the filters that every list has to a short list.</summary>
    public static IReadOnlyList<T> Named<T>(this ListQuery query, IReadOnlyList<T> all, Func<T, string> nameOf, Func<T, string?> idOf) =>
    [
        .. all.Where(one => query.Listing.Name is not { } name || nameOf(one).Equals(name, StringComparison.OrdinalIgnoreCase))
            .Where(one => query.Listing.PartialName is not { } part || nameOf(one).Contains(part, StringComparison.OrdinalIgnoreCase))
            .Where(one => query.Listing.Ids is not { } ids || ids.Contains(idOf(one) ?? "", StringComparer.OrdinalIgnoreCase)),
    ];

    /// <param name="kind">Name of the items' kind, such as <c>Environment</c>.</param>
    /// <param name="template">What can follow the list's address in a link template, such as <c>{?skip,take,ids,partialName}</c>.</param>
    public static CollectionDocument<TDocument> Page<T, TDocument>(this ListQuery query, Page<T> page, string kind, string template, Func<T, TDocument> document)
    {
        var take = Math.Max(page.Take, 1);
        var last = page.Total == 0 ? 0 : (page.Total - 1) / take;
        var address = ListAddress.Of(query.Request);
        var links = new Dictionary<string, string>
        {
            ["Self"] = address.Page(page.Skip, page.Take),
            ["Template"] = address.Path + template,
            ["Page.All"] = address.Page(0, int.MaxValue),
            ["Page.Current"] = address.Page(page.Skip, page.Take),
            ["Page.Last"] = address.Page(last * take, page.Take),
        };
        // Without items a next page would be this page again.
        if (page.Items.Length > 0 && (long)page.Skip + page.Items.Length < page.Total) links["Page.Next"] = address.Page(page.Skip + take, page.Take);
        return new()
        {
            ItemType = kind,
            TotalResults = page.Total,
            ItemsPerPage = page.Take,
            NumberOfPages = last + (page.Total == 0 ? 0 : 1),
            LastPageNumber = last,
            Items = [.. page.Items.Select(document)],
            Links = links,
        };
    }
}
