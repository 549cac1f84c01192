using System.Collections.Immutable;
using System.Globalization;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Variables;
using Longshore.Orchestration.Processes;

namespace Longshore.Orchestration.Variables;

/// <summary>The server's own variables (workers.md §10.11). Users cannot override them.</summary>
internal static class SystemVariables
{
    public static IEnumerable<VariableCandidate> Of(RunMaterial material, TaskRun run, PlannedStep step) =>
        OfWhole(material).Concat(Candidates(OfStep(material, step).Concat(TargetVariables.Of(run, step)).Concat(StatusVariables.Of(run, step))));

    /// <summary>Those that are the same for all steps, and known before the first.</summary>
    public static IEnumerable<VariableCandidate> OfWhole(RunMaterial material) => Candidates(OfTask(material).Concat(OfDeployment(material.Deployment)));

    private static IEnumerable<VariableCandidate> Candidates(IEnumerable<(string Name, string? Value)> pairs) =>
        pairs.Select(pair => new VariableCandidate($"Octopus.{pair.Name}", pair.Value, false, VariableLayer.System, ImmutableDictionary<ScopeKind, ImmutableArray<string>>.Empty, "system"));

    private static IEnumerable<(string Name, string? Value)> OfTask(RunMaterial material) =>
    [
        ("Space.Id", material.Space.Id.ToString()),
        ("Space.Name", material.Space.Name),
        ("Task.Id", material.Task.Id.ToString()),
        ("Task.Name", material.Task.Description),
        ("Task.QueueTime", Text(material.Task.QueueTime)),
    ];

    private static IEnumerable<(string Name, string? Value)> OfDeployment(DeploymentMaterial? one)
    {
        if (one is null) return [];
        return
        [
            ("Release.Id", one.Release.Id.ToString()),
            ("Release.Number", one.Release.Version),
            ("Release.Notes", one.Release.Notes),
            ("Release.Created", Text(one.Release.Assembled)),
            ("Release.Channel.Id", one.Channel.Id.ToString()),
            ("Release.Channel.Name", one.Channel.Name),
            ("Deployment.Id", one.Deployment.Id.ToString()),
            ("Deployment.Name", one.Deployment.Name),
            ("Deployment.Comments", one.Deployment.Comments),
            ("Deployment.Created", Text(one.Deployment.Created)),
            ("Deployment.CreatedBy.Id", one.Deployment.CreatedBy.ToString()),
            ("Deployment.CreatedBy.Username", one.CreatedBy?.Username),
            ("Deployment.CreatedBy.DisplayName", one.CreatedBy?.DisplayName),
            ("Deployment.CreatedBy.EmailAddress", one.CreatedBy?.EmailAddress),
            ("Deployment.ForcePackageDownload", one.Deployment.ForcePackageDownload ? "True" : "False"),
            ("Environment.Id", one.Environment.Id.ToString()),
            ("Environment.Name", one.Environment.Name),
            ("Environment.SortOrder", one.Environment.SortOrder.ToString(CultureInfo.InvariantCulture)),
            ("Project.Id", one.Project.Id.ToString()),
            ("Project.Name", one.Project.Name),
            ("ProjectGroup.Id", one.Project.Group.ToString()),
        ];
    }

    private static IEnumerable<(string Name, string? Value)> OfStep(RunMaterial material, PlannedStep step) =>
    [
        ("Step.Id", material.StepOf(step).Id),
        ("Step.Name", step.StepName),
        ("Step.Number", step.Number.ToString(CultureInfo.InvariantCulture)),
        ("Action.Id", step.ActionId),
        ("Action.Name", step.ActionName),
        ("Action.Number", step.Number.ToString(CultureInfo.InvariantCulture)),
        .. OfPool(step),
    ];

    /// <summary>A step that runs on its target has none.</summary>
    private static IEnumerable<(string Name, string? Value)> OfPool(PlannedStep step) =>
        step.Pool is { } pool ? [("WorkerPool.Id", pool.ToString()), ("WorkerPool.Name", step.PoolName)] : [];

    private static string Text(DateTimeOffset time) => time.ToString("O", CultureInfo.InvariantCulture);
}
