using System.Collections.Immutable;
using Longshore.Domain.Processes;
using Longshore.Domain.Releases;
using Longshore.Domain.Variables;

namespace Longshore.Portal.Releases;

public enum ChangeKind { Added, Removed, Changed }

/// <summary>One difference between two releases, in words.</summary>
/// <param name="What">Such as <c>Step “Migrate”</c>.</param>
/// <param name="Details">Such as <c>script, condition</c>, or <c>1.0.3 → 1.0.4</c>; empty when there is no more to say.</param>
public sealed record ReleaseChange(ChangeKind Kind, string What, string Details);

/// <summary>What a release changed against the one before it: packages, steps, variables. Values of variables are not told.</summary>
internal static class ReleaseDiff
{
    public static ImmutableArray<ReleaseChange> Between(Release before, Release after) =>
    [
        .. Packages(before, after),
        .. Compare(Actions(before), [.. Actions(after)], one => one.Action.Id, one => $"Step “{one.Action.Name}”", Differences),
        .. Compare(before.Variables.Variables, after.Variables.Variables, one => one.Id, one => $"Variable “{one.Name}”", Differences),
    ];

    private static IEnumerable<ReleaseChange> Packages(Release before, Release after) => Compare(
        before.Packages, after.Packages,
        one => $"{one.ActionName}/{one.PackageReferenceName}",
        one => one.PackageReferenceName.Length == 0 ? $"Package of “{one.ActionName}”" : $"Package “{one.PackageReferenceName}” of “{one.ActionName}”",
        (old, now) => old.Version == now.Version ? [] : [$"{old.Version} → {now.Version}"]);

    private static IEnumerable<ReleaseChange> Compare<T>(
        IEnumerable<T> before, IReadOnlyCollection<T> after, Func<T, string> key, Func<T, string> name, Func<T, T, IEnumerable<string>> differences)
    {
        var old = before.ToList();
        // Clients that send a whole process leave out the ids, and get new ones: then the name says which is which.
        var isStillThere = after.Select(key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var one in after)
        {
            var at = old.FindIndex(was => string.Equals(key(was), key(one), StringComparison.OrdinalIgnoreCase));
            if (at < 0) at = old.FindIndex(was => !isStillThere.Contains(key(was)) && name(was) == name(one));
            if (at < 0)
            {
                yield return new(ChangeKind.Added, name(one), "");
                continue;
            }
            if (string.Join(", ", differences(old[at], one)) is { Length: > 0 } details) yield return new(ChangeKind.Changed, name(one), details);
            old.RemoveAt(at);
        }
        foreach (var gone in old) yield return new(ChangeKind.Removed, name(gone), "");
    }

    private static IEnumerable<(ProcessStep Step, ProcessAction Action, int Place)> Actions(Release release) =>
        release.Process.Steps.SelectMany(step => step.Actions.Select(action => (step, action))).Select((pair, place) => (pair.step, pair.action, place));

    private static IEnumerable<string> Differences((ProcessStep Step, ProcessAction Action, int Place) old, (ProcessStep Step, ProcessAction Action, int Place) now)
    {
        if (old.Action.Property(ActionProperty.ScriptBody) != now.Action.Property(ActionProperty.ScriptBody)) yield return "script";
        if (!SameBut(ActionProperty.ScriptBody, old.Action.Properties, now.Action.Properties)) yield return "settings";
        if (old.Step.Condition != now.Step.Condition || old.Action.Condition != now.Action.Condition || old.Step.StartTrigger != now.Step.StartTrigger) yield return "condition";
        if (old.Action.WorkerPool != now.Action.WorkerPool || old.Action.WorkerPoolVariable != now.Action.WorkerPoolVariable) yield return "pool";
        if (!old.Action.Environments.SequenceEqual(now.Action.Environments) || !old.Action.ExcludedEnvironments.SequenceEqual(now.Action.ExcludedEnvironments)) yield return "environments";
        if (old.Action.IsDisabled != now.Action.IsDisabled) yield return now.Action.IsDisabled ? "disabled" : "enabled";
        if (old.Action.Name != now.Action.Name) yield return $"was called “{old.Action.Name}”";
        if (old.Place != now.Place) yield return "place";
    }

    private static IEnumerable<string> Differences(Variable old, Variable now)
    {
        if (old.Value != now.Value) yield return "value";
        if (old.Name != now.Name) yield return $"was called “{old.Name}”";
        if (old.Scope.Count != now.Scope.Count || old.Scope.Any(scope => !now.Scope.TryGetValue(scope.Key, out var values) || !values.SequenceEqual(scope.Value))) yield return "scope";
    }

    private static bool SameBut(string except, ImmutableDictionary<string, PropertyValue> old, ImmutableDictionary<string, PropertyValue> now) =>
        old.Remove(except).Count == now.Remove(except).Count && old.Remove(except).All(property => now.TryGetValue(property.Key, out var value) && value == property.Value);
}
