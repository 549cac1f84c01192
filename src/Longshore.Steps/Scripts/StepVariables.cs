using System.Diagnostics.CodeAnalysis;
using Longshore.Steps.Bundles;
using Longshore.Templates;

namespace Longshore.Steps.Scripts;

/// <summary>
/// The variables of a bundle, with the worker's environment beneath them as <c>env:NAME</c>: templates can read that, but it is not among <see cref="Names"/>.
/// Not thread-safe.
/// </summary>
public sealed class StepVariables : IVariables
{
    private const string EnvironmentPrefix = "env:";

    private readonly VariableDictionary variables;

    /// <param name="environment">The executor's own environment.</param>
    public StepVariables(StepBundle bundle, IReadOnlyDictionary<string, string> environment, TimeProvider time)
    {
        variables = new VariableDictionary(time: time);
        foreach (var (name, value) in environment.Where(e => ScriptEnvironment.IsPassedOn(e.Key))) variables.Set(EnvironmentPrefix + name, value);
        foreach (var variable in bundle.Variables) variables.Set(variable.Name, variable.Value);
    }

    public IEnumerable<string> Names => variables.Names.Where(name => !name.StartsWith(EnvironmentPrefix, StringComparison.OrdinalIgnoreCase));

    /// <summary>Adds or replaces a variable.</summary>
    public void Set(string name, string? value) => variables.Set(name, value);

    public string? Get(string name) => variables.Get(name);

    public bool TryGet(string name, [NotNullWhen(true)] out string? value) => (value = variables.Get(name)) is not null;

    public string? GetRaw(string name) => variables.GetRaw(name);

    public string Evaluate(string template, out string problem)
    {
        var text = variables.Evaluate(template, out var problems, EvaluateMode.Lenient) ?? "";
        problem = TemplateProblem.Describe(problems, template);
        return text;
    }
}
