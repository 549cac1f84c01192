namespace Longshore.Api.Server;

internal sealed record SpaceRootDocument(string Id, IReadOnlyDictionary<string, string> Links);
