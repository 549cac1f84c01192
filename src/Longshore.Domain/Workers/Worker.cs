using System.Collections.Immutable;
using Longshore.Domain.Machines;
using Longshore.Domain.Pools;
using Longshore.Domain.Spaces;
using Longshore.Domain.Workers.Health;

namespace Longshore.Domain.Workers;

/// <summary>Health of a worker or deployment target (workers.md §5.6).</summary>
public enum HealthStatus { Unknown, Healthy, HasWarnings, Unhealthy, Unavailable }

/// <summary>A registered external worker. The built-in worker is not registered.</summary>
public sealed record Worker : ICheckedMachine
{
    public WorkerId Id { get; init; }
    public SpaceId Space { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }
    public required ImmutableArray<WorkerPoolId> Pools { get; init; }
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

    /// <summary>Most steps at once, of all tasks; 0: no limit.</summary>
    public int MaxConcurrentSteps { get; init; }
    public required Endpoint Endpoint { get; init; }

    WorkerKey ICheckedMachine.Key => WorkerKey.Of(Id);

    string ICheckedMachine.Title => $"Worker {Name}";

    ImmutableArray<string> ICheckedMachine.RelatedDocuments => [Id.ToString(), .. Pools.Select(pool => pool.ToString())];

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
