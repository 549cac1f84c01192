using System.Diagnostics.CodeAnalysis;
using Longshore.Templates;

namespace Longshore.Steps.Scripts;

/// <summary>The variables of a step as its script may see them. Names ignore case.</summary>
public interface IVariables
{
    /// <summary>Names as they were given, each once.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>The evaluated value; null when the variable is missing or has none.</summary>
    /// <exception cref="TemplateException">No value can be had, such as that of a variable that needs itself.</exception>
    string? Get(string name);

    /// <summary>Like <see cref="Get"/>; false when the variable is missing or has no value.</summary>
    /// <exception cref="TemplateException">As for <see cref="Get"/>.</exception>
    bool TryGet(string name, [NotNullWhen(true)] out string? value);

    /// <summary>The value as stored, templates unevaluated; null when the variable is missing or has none.</summary>
    string? GetRaw(string name);

    /// <summary>Evaluates text leniently: what is missing or does not parse stays as it is.</summary>
    /// <param name="problem">What was missing, in one sentence; empty when nothing was.</param>
    /// <exception cref="TemplateException">No result can be had.</exception>
    string Evaluate(string template, out string problem);
}
