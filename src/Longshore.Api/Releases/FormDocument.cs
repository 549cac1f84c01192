using System.Collections.Immutable;
using Longshore.Domain.Variables;

namespace Longshore.Api.Releases;

/// <summary>A form with one element per prompted variable.</summary>
internal sealed record FormDocument(IReadOnlyDictionary<string, string?> Values, IReadOnlyList<FormElementDocument> Elements)
{
    public static FormDocument From(ImmutableArray<Variable> asks) => new(
        asks.ToDictionary(variable => variable.Id, string? (variable) => variable.IsSensitive ? null : variable.Value), [.. asks.Select(FormElementDocument.From)]);
}

internal sealed record FormElementDocument(string Name, VariableControlDocument Control, bool IsValueRequired)
{
    public static FormElementDocument From(Variable variable) => new(variable.Id, VariableControlDocument.From(variable), variable.Prompt!.Required);
}

/// <summary>The control that asks for a variable. The type must be one that clients know.</summary>
internal sealed record VariableControlDocument(string Type, string Name, string? Label, string? Description, bool IsSecure, bool Required, IReadOnlyDictionary<string, string> DisplaySettings)
{
    public static VariableControlDocument From(Variable variable) =>
        new("VariableValue", variable.Name, variable.Prompt!.Label, variable.Prompt.Description, variable.IsSensitive, variable.Prompt.Required, variable.Prompt.DisplaySettings);
}
