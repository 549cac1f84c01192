namespace Longshore.Api.Server;

internal sealed record HealthDocument(string Status, string? Problem = null);
