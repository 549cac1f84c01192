namespace Longshore.Api.Server;

internal sealed record ServerStatusDocument
{
    public bool IsDatabaseEncrypted { get; init; } = true;
    public bool IsMajorMinorUpgrade { get; init; }
    public bool IsInMaintenanceMode { get; init; }
    public bool IsUpgradeAvailable { get; init; }
    public bool IsPotentialClone { get; init; }
    public string? MaximumAvailableVersion { get; init; }
    public string? MaximumAvailableVersionCoveredByLicense { get; init; }
    public DateTimeOffset? MaintenanceExpires { get; init; }
    public IReadOnlyDictionary<string, string> Links { get; init; } =
        new Dictionary<string, string> { ["Self"] = "/api/serverstatus", ["Health"] = "/api/serverstatus/health" };
}
