using Longshore.Api.Transport;

namespace Longshore.Api.Server;

/// <summary>Nothing is licensed, so everything is allowed.</summary>
internal sealed record LicenceDocument
{
    public string Id { get; init; } = "licenses-current-status";
    public bool IsCompliant { get; init; } = true;
    public string ComplianceSummary { get; init; } = "Longshore is free software under the Apache License 2.0.";
    public IReadOnlyList<string> Limits { get; init; } = [];
    public IReadOnlyDictionary<string, string> Links { get; init; } = new Dictionary<string, string> { ["Self"] = "/api/licenses/licenses-current-status" };
}
