using System.Collections.Immutable;
using Longshore.Domain.Environments;
using Longshore.Domain.Pools;
using Longshore.Domain.Spaces;
using Longshore.Domain.Workers;
using Longshore.Domain.Workers.Health;

namespace Longshore.Domain.Machines;

/// <summary>A deployment target: what steps with its tags are deployed to.</summary>
public sealed record Machine : ICheckedMachine
{
    public MachineId Id { get; init; }
    public SpaceId Space { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }

    /// <summary>At least one.</summary>
    public required ImmutableArray<EnvironmentId> Environments { get; init; }

    /// <summary>Target tags, which older clients call roles; at least one, compared ignoring case.</summary>
    public required ImmutableArray<string> Roles { get; init; }

    /// <summary>The vendor's value, kept as sent: <c>Untenanted</c>, <c>TenantedOrUntenanted</c> or <c>Tenanted</c>.</summary>
    public string TenantedDeploymentParticipation { get; init; } = "Untenanted";
    public ImmutableArray<string> TenantIds { get; init; } = [];
    public ImmutableArray<string> TenantTags { get; init; } = [];
    public MachinePolicyId? Policy { get; init; }
    public bool IsDisabled { get; init; }
    public HealthStatus Health { get; init; }
    public string? StatusSummary { get; init; }

    /// <summary>End of the last health check; null: never checked.</summary>
    public DateTimeOffset? LastChecked { get; init; }

    /// <summary>End of the first of the checks in a row that did not reach it; null: the last one did.</summary>
    public DateTimeOffset? UnavailableSince { get; init; }

    /// <summary>What the last check saw; null: never checked, or by an older version.</summary>
    public HealthReport? Report { get; init; }
    public required Endpoint Endpoint { get; init; }

    /// <summary>Pool that serves the steps of a cloud target instead of the space's default pool; null: it has no wish (workers.md §3.9).</summary>
    public WorkerPoolId? DefaultPool => WorkerPoolId.TryParse(Endpoint.Text("DefaultWorkerPoolId"), null, out var pool) ? pool : null;

    /// <summary>What the choice of a step's place looks at.</summary>
    public StepTarget AsStepTarget() => new(Id, Name, Endpoint.CommunicationStyle, DefaultPool);

    WorkerKey ICheckedMachine.Key => WorkerKey.OfTarget(Id);

    string ICheckedMachine.Title => $"Deployment target {Name}";

    ImmutableArray<string> ICheckedMachine.RelatedDocuments => [Id.ToString(), .. Environments.Select(environment => environment.ToString())];

    ICheckedMachine ICheckedMachine.Checked(HealthFinding found, DateTimeOffset at) => this with
    {
        Health = found.Health,
        StatusSummary = found.Summary,
        LastChecked = at,
        UnavailableSince = found.Health == HealthStatus.Unavailable ? UnavailableSince ?? at : null,
        Report = new(found.Lines, found.Facts ?? Report?.Facts),
    };

    ICheckedMachine ICheckedMachine.ReachedBy(Endpoint endpoint) => this with { Endpoint = endpoint };
}
