using Longshore.Application.Lifecycles;

namespace Longshore.Api.Lifecycles;

internal sealed record PhaseBody
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public List<string>? AutomaticDeploymentTargets { get; init; }
    public List<string>? OptionalDeploymentTargets { get; init; }
    public int? MinimumEnvironmentsBeforePromotion { get; init; }
    public bool? IsOptionalPhase { get; init; }
    public bool? IsPriorityPhase { get; init; }
    public RetentionBody? ReleaseRetentionPolicy { get; init; }
    public RetentionBody? TentacleRetentionPolicy { get; init; }

    public PhaseDraft ToDraft() => new()
    {
        Id = Id,
        Name = Name,
        AutomaticEnvironments = AutomaticDeploymentTargets ?? [],
        OptionalEnvironments = OptionalDeploymentTargets ?? [],
        MinimumEnvironmentsBeforePromotion = MinimumEnvironmentsBeforePromotion ?? 0,
        IsOptional = IsOptionalPhase ?? false,
        IsPriority = IsPriorityPhase ?? false,
        ReleaseRetention = ReleaseRetentionPolicy?.ToRule(),
        MachineRetention = TentacleRetentionPolicy?.ToRule(),
    };
}
