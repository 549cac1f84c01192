using System.Collections.Immutable;
using Longshore.Domain.Spaces;
using Longshore.Domain.Workers;
using Longshore.Domain.Workers.Health;

namespace Longshore.Domain.Machines;

/// <summary>A registered machine, be it a worker or a deployment target: as much of it as reaching it and judging its health look at.</summary>
public interface ICheckedMachine : IBelongsToSpace
{
    /// <summary>Names it in links, leases and task events.</summary>
    WorkerKey Key { get; }

    string Name { get; }

    /// <summary>Kind and name, to begin a sentence with, such as <c>Worker build-01</c>.</summary>
    string Title { get; }

    Endpoint Endpoint { get; }
    MachinePolicyId? Policy { get; }
    bool IsDisabled { get; }
    HealthStatus Health { get; }
    string? StatusSummary { get; }

    /// <summary>End of the last health check; null: never checked.</summary>
    DateTimeOffset? LastChecked { get; }

    /// <summary>End of the first of the checks in a row that did not reach it; null: the last one did.</summary>
    DateTimeOffset? UnavailableSince { get; }

    /// <summary>What the last check saw; null: never checked, or by an older version.</summary>
    HealthReport? Report { get; }

    /// <summary>Ids that an audit event about it names: its own, and where it belongs.</summary>
    ImmutableArray<string> RelatedDocuments { get; }

    /// <summary>The same machine after a check.</summary>
    ICheckedMachine Checked(HealthFinding found, DateTimeOffset at);

    /// <summary>The same machine, reached in another way; what was known of its health stays.</summary>
    ICheckedMachine ReachedBy(Endpoint endpoint);
}
