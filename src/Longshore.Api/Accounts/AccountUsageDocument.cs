using Longshore.Api.Transport;

namespace Longshore.Api.Accounts;

/// <summary>Where an account is used; machines of both kinds stand under <c>Targets</c>.</summary>
internal sealed record AccountUsageDocument
{
    public required IReadOnlyList<TargetUsageDocument> Targets { get; init; }
    public IReadOnlyList<EmptyDocument> DeploymentProcesses { get; init; } = [];
    public IReadOnlyList<EmptyDocument> LibraryVariableSets { get; init; } = [];
    public IReadOnlyList<EmptyDocument> ProjectVariableSets { get; init; } = [];
    public IReadOnlyList<EmptyDocument> Releases { get; init; } = [];
    public IReadOnlyList<EmptyDocument> RunbookProcesses { get; init; } = [];
    public IReadOnlyList<EmptyDocument> RunbookSnapshots { get; init; } = [];
}

internal sealed record TargetUsageDocument(string TargetId, string TargetName);
