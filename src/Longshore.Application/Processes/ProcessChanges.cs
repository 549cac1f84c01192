using System.Collections.Immutable;
using System.Globalization;
using Longshore.Application.Audit;
using Longshore.Domain.Environments;
using Longshore.Domain.Processes;
using Longshore.Domain.Projects;

namespace Longshore.Application.Processes;

internal static class ProcessChanges
{
    /// <summary>For the audit: which steps, actions and properties changed; secrets only as changed. Null when nothing did.</summary>
    public static string? Between(DeploymentProcess before, DeploymentProcess after)
    {
        var changes = new ChangeList().Field("Steps", Names(before.Steps), Names(after.Steps));
        var olds = before.Steps.ToDictionary(step => step.Id);
        foreach (var step in after.Steps)
        {
            var (path, old) = ($"Steps/{step.Name}", olds.GetValueOrDefault(step.Id));
            changes.Field($"{path}/Condition", old?.Condition.ToString(), step.Condition.ToString()).Field($"{path}/StartTrigger", old?.StartTrigger.ToString(), step.StartTrigger.ToString());
            Properties(changes, path, old?.Properties, step.Properties);
            var actions = old?.Actions.ToDictionary(action => action.Id);
            foreach (var action in step.Actions) Action(changes, $"{path}/Actions/{action.Name}", actions?.GetValueOrDefault(action.Id), action);
        }
        return changes.ToJson();
    }

    private static void Action(ChangeList changes, string path, ProcessAction? old, ProcessAction action)
    {
        changes.Field($"{path}/Name", old?.Name, action.Name)
            .Field($"{path}/ActionType", old?.ActionType, action.ActionType)
            .Field($"{path}/IsDisabled", old?.IsDisabled.ToString(), action.IsDisabled.ToString())
            .Field($"{path}/IsRequired", old?.IsRequired.ToString(), action.IsRequired.ToString())
            .Field($"{path}/Condition", old?.Condition.ToString(), action.Condition.ToString())
            .Field($"{path}/WorkerPoolId", old?.WorkerPool?.ToString(), action.WorkerPool?.ToString())
            .Field($"{path}/WorkerPoolVariable", old?.WorkerPoolVariable, action.WorkerPoolVariable)
            .Field($"{path}/Environments", Join<EnvironmentId>(old?.Environments), Join<EnvironmentId>(action.Environments))
            .Field($"{path}/ExcludedEnvironments", Join<EnvironmentId>(old?.ExcludedEnvironments), Join<EnvironmentId>(action.ExcludedEnvironments))
            .Field($"{path}/Channels", Join<ChannelId>(old?.Channels), Join<ChannelId>(action.Channels))
            .Field($"{path}/Packages", Packages(old?.Packages), Packages(action.Packages));
        Properties(changes, path, old?.Properties, action.Properties);
    }

    private static void Properties(ChangeList changes, string path, ImmutableDictionary<string, PropertyValue>? before, ImmutableDictionary<string, PropertyValue> after)
    {
        before ??= ImmutableDictionary<string, PropertyValue>.Empty;
        foreach (var name in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            var (old, now) = (before.GetValueOrDefault(name), after.GetValueOrDefault(name));
            if (old.IsSensitive || now.IsSensitive) changes.Secret($"{path}/Properties/{name}", old != now);
            else changes.Field($"{path}/Properties/{name}", old.Text, now.Text);
        }
    }

    private static string Names(ImmutableArray<ProcessStep> steps) => string.Join(", ", steps.Select(step => step.Name));

    private static string? Join<T>(ImmutableArray<T>? items) where T : struct => items is { IsDefaultOrEmpty: false } some ? string.Join(", ", some) : null;

    private static string? Packages(ImmutableArray<PackageReference>? packages) =>
        packages is { IsDefaultOrEmpty: false } some ? string.Join(", ", some.Select(package => string.Create(CultureInfo.InvariantCulture, $"{package.Name}={package.PackageId} {package.Version}").TrimEnd())) : null;
}
