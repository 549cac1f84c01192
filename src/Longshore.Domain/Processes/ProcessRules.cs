using System.Collections.Immutable;
using Longshore.Domain.Refusals;

namespace Longshore.Domain.Processes;

/// <summary>What a process must be like to make sense. Fields are named as in the vendor's document, such as <c>Steps[0].Actions[1].Name</c>.</summary>
public static class ProcessRules
{
    /// <summary>Everything that is wrong; empty: it is fine.</summary>
    public static ImmutableArray<Refusal> Check(DeploymentProcess process)
    {
        var wrong = ImmutableArray.CreateBuilder<Refusal>();
        var steps = new NamesInUse("step");
        var actions = new NamesInUse("action");
        for (var at = 0; at < process.Steps.Length; at++)
        {
            var (step, field) = (process.Steps[at], $"Steps[{at}]");
            steps.Claim(wrong, field, step.Id, step.Name);
            if (step.Actions.IsEmpty) wrong.Add(new Invalid($"{field}.Actions", $"Step '{step.Name}' has no action.", "Give it at least one."));
            CheckCondition(wrong, field, step.Condition, Text(step.Properties, ActionProperty.StepCondition), ActionProperty.StepCondition);
            CheckNumber(wrong, field, step.Properties, ActionProperty.MaxParallelism, 1, int.MaxValue);
            for (var child = 0; child < step.Actions.Length; child++)
            {
                var action = step.Actions[child];
                actions.Claim(wrong, $"{field}.Actions[{child}]", action.Id, action.Name);
                ActionRules.Check(wrong, $"{field}.Actions[{child}]", step, action);
            }
        }
        return wrong.ToImmutable();
    }

    internal static string? Text(ImmutableDictionary<string, PropertyValue> properties, string name) => properties.TryGetValue(name, out var value) ? value.Text : null;

    internal static void CheckCondition(ImmutableArray<Refusal>.Builder wrong, string field, RunCondition condition, string? expression, string property)
    {
        if (condition == RunCondition.Variable && string.IsNullOrWhiteSpace(expression))
            wrong.Add(new Invalid($"{field}.Properties.{property}", "The condition is Variable, but there is no expression.", $"Put it into the property {property}."));
    }

    /// <summary>A property that holds a whole number, or an expression that becomes one later.</summary>
    internal static void CheckNumber(ImmutableArray<Refusal>.Builder wrong, string field, ImmutableDictionary<string, PropertyValue> properties, string property, int least, int most)
    {
        var text = Text(properties, property);
        if (string.IsNullOrWhiteSpace(text) || text.Contains("#{", StringComparison.Ordinal)) return;
        if (!int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) || number < least || number > most)
            wrong.Add(new Invalid($"{field}.Properties.{property}", $"'{text}' does not fit.", most == int.MaxValue ? $"Use a whole number from {least} up." : $"Use a whole number from {least} to {most}."));
    }

    /// <summary>Ids and names that steps (or actions) have taken so far.</summary>
    private sealed class NamesInUse(string kind)
    {
        private readonly HashSet<string> ids = new(StringComparer.OrdinalIgnoreCase);
        private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);

        public void Claim(ImmutableArray<Refusal>.Builder wrong, string field, string id, string name)
        {
            if (!ids.Add(id)) wrong.Add(new Invalid($"{field}.Id", $"Another {kind} has the id {id}.", "Leave the id of a new one out."));
            if (!names.Add(name)) wrong.Add(new Invalid($"{field}.Name", $"Another {kind} is named '{name}'.", "Give each its own name: output variables are found by it."));
        }
    }
}
