using System.Collections.Immutable;
using System.Globalization;
using Longshore.Domain.Pools;
using Longshore.Domain.Tasks.Runs;
using Longshore.Orchestration.Tasks;
using Longshore.Portal.Parts;
using Longshore.Portal.Tasks.Logs;

namespace Longshore.Portal.Tasks;

/// <summary>One step of a run as the tree shows it.</summary>
public sealed record StepView
{
    public required string Key { get; init; }

    /// <summary>Of its lines in the log.</summary>
    public required string Node { get; init; }

    /// <summary>Such as <c>4</c>, or <c>4.2</c> for the second action of a step.</summary>
    public required string Number { get; init; }
    public required string Name { get; init; }
    public required Look Look { get; init; }

    /// <summary>One of several actions of a step: drawn a level deeper.</summary>
    public bool IsChild { get; init; }
    public DateTimeOffset? Started { get; init; }
    public DateTimeOffset? Finished { get; init; }

    /// <summary>Such as <c>build-01 · linux-build · 62 %</c>, or why it was not run; empty while there is nothing to tell.</summary>
    public string Details { get; init; } = "";

    /// <summary>Percentage of a running step that tells it, from 0 to 100.</summary>
    public int? Progress { get; init; }

    public string Title => $"{Number} {Name}";

    public static ImmutableArray<StepView> From(TaskView view, ImmutableDictionary<WorkerPoolId, string> pools) =>
        [.. view.Run.Steps.Select(step => From(view, step, pools))];

    /// <summary>Sections of the log: the task's own lines, then its steps.</summary>
    public static ImmutableArray<LogSection> Sections(TaskView view, ImmutableArray<StepView> steps) =>
        [new(view.Task.Id.ToString(), "Task", null, ""), .. steps.Where(step => step.Look.Word != "Waiting").Select(step => step.Section())];

    private static StepView From(TaskView view, StepRun step, ImmutableDictionary<WorkerPoolId, string> pools)
    {
        var siblings = view.Run.Steps.Where(other => other.Plan.Number == step.Plan.Number).ToImmutableArray();
        var isChild = siblings.Length > 1;
        var progress = step.State == StepState.Running ? view.Progress.GetValueOrDefault(step.Key) : null;
        return new StepView
        {
            Key = step.Key,
            Node = $"{view.Task.Id}_{step.Key}",
            Number = isChild ? string.Create(CultureInfo.InvariantCulture, $"{step.Plan.Number}.{siblings.IndexOf(step) + 1}") : step.Plan.Number.ToString(CultureInfo.InvariantCulture),
            Name = (isChild ? step.Plan.ActionName : step.Plan.StepName) + (step.Plan.Target is { } target ? $" on {target.Name}" : ""),
            Look = step.Look(),
            IsChild = isChild,
            Started = step.Started,
            Finished = step.Started is null ? null : step.Finished,
            Progress = progress?.Percentage,
            Details = string.Join(" · ", Facts(view, step, pools, progress).Where(text => !string.IsNullOrEmpty(text))),
        };
    }

    private static IEnumerable<string?> Facts(TaskView view, StepRun step, ImmutableDictionary<WorkerPoolId, string> pools, StepProgress? progress)
    {
        yield return step.Worker;
        if (step.State == StepState.Leasing) yield return step.WaitsFor;
        if (step is { Worker: not null, Plan.Pool: { } pool }) yield return pools.GetValueOrDefault(pool);
        if (progress is not null) yield return $"{progress.Percentage} %";
        yield return progress?.Message;
        yield return step.Outcome?.Message;
        if (step.State == StepState.Waiting && Parallel(view, step) is { } others) yield return $"parallel with {others}";
    }

    private static string? Parallel(TaskView view, StepRun step)
    {
        var others = view.Run.Steps.Where(other => other.Plan.Group == step.Plan.Group && other.Plan.Number < step.Plan.Number).Select(other => other.Plan.Number).Distinct().ToList();
        return others.Count == 0 ? null : string.Join(", ", others.Select(number => number.ToString(CultureInfo.InvariantCulture)));
    }

    private LogSection Section()
    {
        var took = Started is { } start && Finished is { } end ? Spoken.Duration(end - start) : null;
        return new LogSection(Node, Title, Look, string.Join(" · ", new[] { took, Details }.Where(text => !string.IsNullOrEmpty(text))));
    }
}
