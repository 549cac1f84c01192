using System.Collections.Immutable;

namespace Longshore.Client.Tasks;

/// <summary>A task and the tree of what it does.</summary>
public sealed record TaskDetails
{
    /// <summary>The task itself.</summary>
    public required TaskDocument Task { get; init; }

    /// <summary>The roots of the tree; usually one, the task.</summary>
    public ImmutableArray<ActivityNode> ActivityLogs { get; init => field = value.IsDefault ? [] : value; } = [];
}
