namespace Longshore.Application.Environments;

/// <summary>What a user may say about an environment. Null: not said.</summary>
public sealed record EnvironmentDraft
{
    public string? Name { get; init; }
    public string? Slug { get; init; }
    public string? Description { get; init; }
    public int? SortOrder { get; init; }
    public bool? UseGuidedFailure { get; init; }
    public bool? AllowDynamicInfrastructure { get; init; }
}
