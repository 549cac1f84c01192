using Longshore.Application.Environments;

namespace Longshore.Api.Environments;

/// <summary>What clients send. All else in their documents is the server's and is ignored.</summary>
internal sealed record EnvironmentBody
{
    public string? Name { get; init; }
    public string? Slug { get; init; }
    public string? Description { get; init; }
    public int? SortOrder { get; init; }
    public bool? UseGuidedFailure { get; init; }
    public bool? AllowDynamicInfrastructure { get; init; }

    public EnvironmentDraft ToDraft() => new()
    {
        Name = Name,
        Slug = Slug,
        Description = Description,
        SortOrder = SortOrder,
        UseGuidedFailure = UseGuidedFailure,
        AllowDynamicInfrastructure = AllowDynamicInfrastructure,
    };
}
