namespace Longshore.Api.Audit;

internal sealed record EventGroupDocument(string Id, string Name, IReadOnlyList<string> EventCategories)
{
    public IReadOnlyDictionary<string, string> Links { get; init; } = new Dictionary<string, string>();
}

/// <summary>Something that events can be filtered by.</summary>
internal sealed record EventFacetDocument(string Id, string Name)
{
    public IReadOnlyDictionary<string, string> Links { get; init; } = new Dictionary<string, string>();
}
