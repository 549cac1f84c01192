using System.Collections.Immutable;

namespace Longshore.Client.Tasks;

/// <summary>One part of a task: the task, a step, or a step on one worker.</summary>
public sealed record ActivityNode
{
    /// <summary>What log lines call the node.</summary>
    public required string Id { get; init; }

    /// <summary>Like <c>Step 1: Run a script</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Pending, Running, Success, Failed, Skipped, SuccessWithWarning or Canceled.</summary>
    public required string Status { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>0 to 100.</summary>
    public int ProgressPercentage { get; init; }

    /// <summary>What it is doing, in its own words.</summary>
    public string? ProgressMessage { get; init; }

    /// <summary>The parts of this part.</summary>
    public ImmutableArray<ActivityNode> Children { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The last lines of its log, as many as were asked for.</summary>
    public ImmutableArray<LogElement> LogElements { get; init => field = value.IsDefault ? [] : value; } = [];
}
