namespace Longshore.Api.Server;

internal sealed record ServerHealthDocument(bool IsOperatingNormally, string Description)
{
    public bool IsEntireClusterReadOnly { get; init; }
    public bool IsEntireClusterDrainingTasks { get; init; }
    public bool IsCompliantWithLicense { get; init; } = true;
    public IReadOnlyDictionary<string, string> Links { get; init; } = new Dictionary<string, string> { ["Self"] = "/api/serverstatus/health" };
}
