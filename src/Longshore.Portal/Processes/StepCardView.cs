using System.Collections.Immutable;
using System.Globalization;
using Longshore.Domain.Environments;
using Longshore.Domain.Pools;
using Longshore.Domain.Processes;

namespace Longshore.Portal.Processes;

/// <summary>One action of a process as a card: what it does, where, and when.</summary>
public sealed record StepCardView
{
    public required string Number { get; init; }
    public required string Name { get; init; }

    /// <summary>Such as <c>Bash script</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Name of its pool, or the variable that names one.</summary>
    public required string Pool { get; init; }

    /// <summary>When it runs, a phrase.</summary>
    public required string When { get; init; }
    public string? Notes { get; init; }
    public bool IsDisabled { get; init; }

    /// <summary>Deeper by one level: the action of a step with several.</summary>
    public bool IsChild { get; init; }

    /// <summary>Names of environments it is limited to, or kept out of.</summary>
    public ImmutableArray<string> Only { get; init; } = [];
    public ImmutableArray<string> Never { get; init; } = [];
    public ImmutableArray<string> Packages { get; init; } = [];

    /// <summary>The inline script; null where there is none.</summary>
    public string? Script { get; init; }

    public static ImmutableArray<StepCardView> From(DeploymentProcess process, ProcessNames names) =>
        [.. process.Steps.SelectMany((step, at) => step.Actions.Select((action, child) => From(step, action, NumberOf(step, at, child), names)))];

    /// <summary>Short and plain, for the plan of a deployment: <c>bash · linux-build</c>.</summary>
    public string Where => $"{Kind} · {Pool}";

    private static StepCardView From(ProcessStep step, ProcessAction action, string number, ProcessNames names) => new()
    {
        Number = number,
        Name = step.Actions.Length == 1 ? step.Name : action.Name,
        Kind = KindOf(action),
        Pool = action.WorkerPoolVariable is { Length: > 0 } variable ? $"pool from variable {variable}" : names.Pool(action.WorkerPool),
        When = WhenOf(step, action),
        Notes = string.IsNullOrWhiteSpace(action.Notes) ? null : action.Notes,
        IsDisabled = action.IsDisabled,
        IsChild = step.Actions.Length > 1,
        Only = [.. action.Environments.Select(names.Environment)],
        Never = [.. action.ExcludedEnvironments.Select(names.Environment)],
        Packages = [.. action.Packages.Select(package => package.Version is { Length: > 0 } version ? $"{package.PackageId} {version}" : package.PackageId)],
        Script = action.Property(ActionProperty.ScriptBody) is { Length: > 0 } body ? body : null,
    };

    private static string NumberOf(ProcessStep step, int at, int child) =>
        step.Actions.Length == 1
            ? (at + 1).ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{at + 1}.{child + 1}");

    private static string KindOf(ProcessAction action) => action.Property(ActionProperty.ScriptSyntax) switch
    {
        null or "" => action.ActionType.StartsWith("Octopus.", StringComparison.Ordinal) ? action.ActionType["Octopus.".Length..] : action.ActionType,
        "CSharp" => "C# script",
        "FSharp" => "F# script",
        var syntax => $"{syntax} script",
    };

    private static string WhenOf(ProcessStep step, ProcessAction action)
    {
        var start = step.StartTrigger == StartTrigger.StartWithPrevious ? "together with the step before, " : "";
        var condition = step.Condition switch
        {
            RunCondition.Success => "if all steps before succeeded",
            RunCondition.Failure => "if a step before failed",
            RunCondition.Always => "always, also after a failure",
            RunCondition.Variable => $"if {Text(step.Properties, ActionProperty.StepCondition)} is true",
        };
        var own = action.Condition == RunCondition.Variable ? $", and if {Text(action.Properties, ActionProperty.ActionCondition)} is true" : "";
        return start + condition + own;
    }

    private static string Text(ImmutableDictionary<string, PropertyValue> properties, string name) =>
        properties.TryGetValue(name, out var value) && value.Text is { Length: > 0 } text ? text : "its expression";
}

/// <summary>Names for the ids that a process holds.</summary>
public sealed record ProcessNames(ImmutableArray<WorkerPool> Pools, ImmutableArray<DeploymentEnvironment> Environments)
{
    public string Pool(WorkerPoolId? id) =>
        (id is { } wanted ? Pools.FirstOrDefault(pool => pool.Id == wanted) : Pools.FirstOrDefault(pool => pool.IsDefault))?.Name ?? id?.ToString() ?? "default pool";

    public string Environment(EnvironmentId id) => Environments.FirstOrDefault(environment => environment.Id == id)?.Name ?? id.ToString();
}
