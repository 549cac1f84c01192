using System.Collections.Immutable;

namespace Longshore.Application.Tasks;

/// <summary>A health task as sent. Null: not said.</summary>
public sealed record HealthTaskDraft
{
    public string? Description { get; init; }

    /// <summary>Ids, names or slugs of workers; empty: all.</summary>
    public ImmutableArray<string> Machines { get; init; } = [];
    public string? Pool { get; init; }
    public string? Environment { get; init; }

    /// <summary><c>Workers</c>, <c>Policies</c> or <c>Unlimited</c> (when not said).</summary>
    public string? RestrictedTo { get; init; }

    /// <summary>Of the whole task, as .NET writes a time span.</summary>
    public string? Timeout { get; init; }
    public string? MachineTimeout { get; init; }
}
