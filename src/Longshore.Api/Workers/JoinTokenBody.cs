using Longshore.Application.Workers;

namespace Longshore.Api.Workers;

/// <summary>What clients send.</summary>
internal sealed record JoinTokenBody
{
    public string? Name { get; init; }
    public List<string>? WorkerPoolIds { get; init; }
    public List<string>? EnvironmentIds { get; init; }
    public List<string>? Roles { get; init; }
    public int? MaxUses { get; init; }
    public DateTimeOffset? ExpiresOn { get; init; }

    public JoinTokenDraft ToDraft() => new()
    {
        Name = Name,
        Pools = WorkerPoolIds,
        Environments = EnvironmentIds,
        Roles = Roles,
        MaxUses = MaxUses,
        ExpiresOn = ExpiresOn,
    };
}
