namespace Longshore.Api.Packages;

internal sealed record FeedStatsDocument(int TotalPackages, IReadOnlyDictionary<string, string> Links);
