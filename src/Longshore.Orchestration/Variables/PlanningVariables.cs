using Longshore.Domain.Variables;
using Longshore.Orchestration.Processes;
using Longshore.Templates;

namespace Longshore.Orchestration.Variables;

/// <summary>Values that a plan is made by: the project's, and what the server knows of task and deployment. Nothing has run yet, so there are no outputs.</summary>
internal sealed class PlanningVariables(RunMaterial material)
{
    /// <summary>Null: it has no value in the context.</summary>
    public string? Value(string name, VariableContext context) =>
        Expand(VariableChoice.Of(name, material.Variables.Where(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase)), context).Winner?.Value, context);

    /// <summary>The text with its expressions evaluated.</summary>
    public string? Expand(string? text, VariableContext context)
    {
        if (text is null || !text.Contains("#{", StringComparison.Ordinal)) return text;
        var values = new VariableDictionary();
        foreach (var choice in VariableChoice.OfAll(SystemVariables.OfWhole(material).Concat(material.Variables), context)) values.Set(choice.Name, choice.Winner!.Value);
        return values.Evaluate(text);
    }
}
