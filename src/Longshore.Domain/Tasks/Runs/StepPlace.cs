namespace Longshore.Domain.Tasks.Runs;

/// <summary>What kind of machine runs a planned step (workers.md §2.2).</summary>
public enum StepPlace
{
    /// <summary>A worker of the step's pool, on behalf of its target if it has one.</summary>
    Worker,

    /// <summary>The step's target itself.</summary>
    Target,
}
