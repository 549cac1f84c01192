namespace Longshore.Api.Transport;

/// <summary>One page of a list (rest-api.md §1.3).</summary>
internal sealed record CollectionDocument<T>
{
    /// <summary>Name of the items' kind, such as <c>Environment</c>.</summary>
    public required string ItemType { get; init; }
    public required int TotalResults { get; init; }
    public required int ItemsPerPage { get; init; }
    public required int NumberOfPages { get; init; }
    public required int LastPageNumber { get; init; }
    public bool IsStale { get; init; }
    public required IReadOnlyList<T> Items { get; init; }
    public required IReadOnlyDictionary<string, string> Links { get; init; }
}
