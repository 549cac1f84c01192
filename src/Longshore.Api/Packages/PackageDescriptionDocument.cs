namespace Longshore.Api.Packages;

internal sealed record PackageDescriptionDocument(string Id, string Name, string? Description, string LatestVersion, IReadOnlyDictionary<string, string> Links);
