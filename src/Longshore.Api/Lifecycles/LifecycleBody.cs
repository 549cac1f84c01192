using Longshore.Application.Lifecycles;

namespace Longshore.Api.Lifecycles;

internal sealed record LifecycleBody
{
    public string? Name { get; init; }
    public string? Slug { get; init; }
    public string? Description { get; init; }
    public List<PhaseBody>? Phases { get; init; }
    public RetentionBody? ReleaseRetentionPolicy { get; init; }
    public RetentionBody? TentacleRetentionPolicy { get; init; }

    public LifecycleDraft ToDraft() => new()
    {
        Name = Name,
        Slug = Slug,
        Description = Description,
        Phases = Phases?.Select(phase => phase?.ToDraft() ?? new()).ToList(),
        ReleaseRetention = ReleaseRetentionPolicy?.ToRule(),
        MachineRetention = TentacleRetentionPolicy?.ToRule(),
    };
}
