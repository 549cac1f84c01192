using System.Collections.Immutable;
using Longshore.Domain.Refusals;

namespace Longshore.Domain.Processes;

/// <summary>What one action must be like (workers.md §2.4, §8; rest-api.md §5).</summary>
internal static class ActionRules
{
    private static readonly string[] Syntaxes = ["Bash", "Python", "PowerShell", "CSharp", "FSharp"];
    private static readonly string[] Sources = ["Inline", "Package", "GitRepository"];
    private static readonly string[] Acquisitions = ["Server", "ExecutionTarget", "NotAcquired"];

    public static void Check(ImmutableArray<Refusal>.Builder wrong, string field, ProcessStep step, ProcessAction action)
    {
        if (string.IsNullOrWhiteSpace(action.ActionType))
            wrong.Add(new Invalid($"{field}.ActionType", $"Action '{action.Name}' has no type.", $"Give one, such as {ActionTypes.Script}."));
        if (action.Condition is not (RunCondition.Success or RunCondition.Variable))
            wrong.Add(new Invalid($"{field}.Condition", $"{action.Condition} is a condition of steps, not of actions.", "Use Success or Variable, or set the condition of the step."));
        ProcessRules.CheckCondition(wrong, field, action.Condition, action.Property(ActionProperty.ActionCondition), ActionProperty.ActionCondition);
        ProcessRules.CheckNumber(wrong, field, action.Properties, ActionProperty.RetryCount, 0, 3);
        ProcessRules.CheckNumber(wrong, field, action.Properties, ActionProperty.RetryBackoff, 0, int.MaxValue);
        ProcessRules.CheckNumber(wrong, field, action.Properties, ActionProperty.TimeoutMinutes, 0, int.MaxValue);
        if (action.ActionType == ActionTypes.Script) CheckScript(wrong, field, step, action);
        CheckPackages(wrong, field, action);
    }

    private static void CheckScript(ImmutableArray<Refusal>.Builder wrong, string field, ProcessStep step, ProcessAction action)
    {
        var runOnServer = action.Property(ActionProperty.RunOnServer);
        if (string.Equals(runOnServer, "false", StringComparison.OrdinalIgnoreCase) && string.IsNullOrWhiteSpace(ProcessRules.Text(step.Properties, ActionProperty.TargetRoles)))
            wrong.Add(new Invalid(
                $"{field}.Properties.{ActionProperty.RunOnServer}", $"'{action.Name}' runs on deployment targets, but its step names no target tags.",
                $"Set {ActionProperty.RunOnServer} to true to run it on a worker, or put tags into the step's {ActionProperty.TargetRoles}."));
        var source = action.Property(ActionProperty.ScriptSource) ?? "Inline";
        CheckOneOf(wrong, $"{field}.Properties.{ActionProperty.ScriptSource}", source, Sources);
        if (action.Property(ActionProperty.ScriptSyntax) is { } syntax) CheckOneOf(wrong, $"{field}.Properties.{ActionProperty.ScriptSyntax}", syntax, Syntaxes);
        if (IsSame(source, "Inline") && string.IsNullOrWhiteSpace(action.Property(ActionProperty.ScriptBody)))
            wrong.Add(new Invalid($"{field}.Properties.{ActionProperty.ScriptBody}", $"'{action.Name}' has no script.", $"Put it into the property {ActionProperty.ScriptBody}."));
        if (IsSame(source, "Package") && !action.Packages.Any(package => package.Name.Length == 0))
            wrong.Add(new Invalid($"{field}.Packages", $"The script of '{action.Name}' lies in a package, but there is none.", "Add a package reference with an empty name."));
    }

    private static void CheckPackages(ImmutableArray<Refusal>.Builder wrong, string field, ProcessAction action)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < action.Packages.Length; at++)
        {
            var (package, place) = (action.Packages[at], $"{field}.Packages[{at}]");
            if (!names.Add(package.Name)) wrong.Add(new Invalid($"{place}.Name", $"'{action.Name}' has two package references named '{package.Name}'.", "Give each its own name."));
            if (string.IsNullOrWhiteSpace(package.PackageId)) wrong.Add(new Invalid($"{place}.PackageId", "The package id is missing.", "Give the id of a package, such as Acme.Web."));
            if (package.PackageId.Contains("#{", StringComparison.Ordinal)) wrong.Add(new Invalid($"{place}.PackageId", "A package id cannot be an expression here.", "Write the id itself."));
            CheckOneOf(wrong, $"{place}.AcquisitionLocation", package.AcquisitionLocation, Acquisitions);
        }
    }

    private static void CheckOneOf(ImmutableArray<Refusal>.Builder wrong, string field, string value, string[] known)
    {
        if (value.Contains("#{", StringComparison.Ordinal)) return;
        if (!known.Any(one => IsSame(one, value))) wrong.Add(new Invalid(field, $"'{value}' is not known.", $"Use one of {string.Join(", ", known)}."));
    }

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
