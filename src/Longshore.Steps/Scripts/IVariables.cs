using System.Diagnostics.CodeAnalysis;

namespace Longshore.Steps.Scripts;

/// <summary>The variables of a step as its script may see them. Names ignore case.</summary>
public interface IVariables
{
    /// <summary>Names as they were given, each once.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>The evaluated value; null when the variable is missing or has none.</summary>
    string? Get(string name);

    /// <summary>Like <see cref="Get"/>; false when the variable is missing or has no value.</summary>
    bool TryGet(string name, [NotNullWhen(true)] out string? value);

    /// <summary>The value as stored, templates unevaluated; null when the variable is missing or has none.</summary>
    string? GetRaw(string name);

    /// <summary>Evaluates text leniently: what is missing or does not parse stays as it is.</summary>
    string Evaluate(string template);
}
