namespace Longshore.Api.Transport;

/// <summary>Something by id and name, where a document only refers to it.</summary>
internal sealed record NamedItem(string Id, string Name);
