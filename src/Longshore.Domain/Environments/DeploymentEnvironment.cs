using Longshore.Domain.Spaces;

namespace Longshore.Domain.Environments;

/// <summary>Where releases go, such as <i>Test</i> or <i>Production</i>. (The field's word is <i>environment</i>; the class avoids System.Environment.)</summary>
public sealed record DeploymentEnvironment : IBelongsToSpace
{
    public EnvironmentId Id { get; init; }
    public SpaceId Space { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }
    public string? Description { get; init; }

    /// <summary>Position in lists and in lifecycles without phases, from 0.</summary>
    public int SortOrder { get; init; }
    public bool UseGuidedFailure { get; init; }
    public bool AllowDynamicInfrastructure { get; init; }
}
