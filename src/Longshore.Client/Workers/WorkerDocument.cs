using System.Collections.Immutable;

namespace Longshore.Client.Workers;

/// <summary>A machine that runs steps.</summary>
public sealed record WorkerDocument
{
    /// <summary>Like <c>Workers-1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Unique in its space.</summary>
    public required string Name { get; init; }

    /// <summary>The pools it belongs to.</summary>
    public ImmutableArray<string> WorkerPoolIds { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether it is taken out of use.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>Most steps at once, of all tasks; 0: no limit.</summary>
    public int MaxConcurrentSteps { get; init; }

    /// <summary>Healthy, HasWarnings, Unhealthy, Unavailable or Unknown.</summary>
    public string? HealthStatus { get; init; }

    /// <summary>The health in words.</summary>
    public string? StatusSummary { get; init; }

    /// <summary>Whether it lives in the server itself.</summary>
    public bool IsInProcess { get; init; }

    /// <summary>Like <c>Debian GNU/Linux 12</c>.</summary>
    public string? OperatingSystem { get; init; }

    /// <summary>How its agent is linked; null: it is none of our agents.</summary>
    public AgentDocument? Agent { get; init; }

    /// <summary>How it is reached.</summary>
    public WorkerEndpoint? Endpoint { get; init; }
}
