using System.Collections.Immutable;

namespace Longshore.Domain.Processes;

/// <summary>When a step runs, given what happened before (workers.md §8.2).</summary>
public enum RunCondition { Success, Failure, Always, Variable }

public enum StartTrigger { StartAfterPrevious, StartWithPrevious }

public enum PackageRequirement { LetOctopusDecide, BeforePackageAcquisition, AfterPackageAcquisition }

/// <summary>A step holds one action, or several that run in order (child steps).</summary>
public sealed record ProcessStep
{
    /// <summary>Given by the client or made by the server; stays the same through edits.</summary>
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }
    public RunCondition Condition { get; init; }
    public StartTrigger StartTrigger { get; init; }
    public PackageRequirement PackageRequirement { get; init; }
    public ImmutableDictionary<string, PropertyValue> Properties { get; init; } = ImmutableDictionary<string, PropertyValue>.Empty;
    public ImmutableArray<ProcessAction> Actions { get; init; } = [];
}
