namespace Longshore.Steps.Scripts;

/// <summary>A variable as it is handed to a script, evaluated.</summary>
internal sealed record VisibleVariable(string Name, string Value)
{
    /// <summary>All variables but those that are scripts themselves.</summary>
    internal static IEnumerable<VisibleVariable> Of(IVariables variables)
    {
        foreach (var name in variables.Names.Where(name => !IsScript(name)))
            if (variables.Get(name) is { } value) yield return new VisibleVariable(name, value);
    }

    /// <summary>Whether the array <c>octopus_parameters</c> has it: not what only servers read.</summary>
    internal bool IsParameter =>
        !Name.Equals(ScriptVariableNames.FeatureToggles, StringComparison.OrdinalIgnoreCase)
        && !Name.StartsWith(ScriptVariableNames.BuildInformationPrefix, StringComparison.OrdinalIgnoreCase);

    private static bool IsScript(string name) =>
        name.Length == 0
        || name.Equals(ScriptVariableNames.Body, StringComparison.OrdinalIgnoreCase)
        || name.StartsWith(ScriptVariableNames.Body + "[", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith(ScriptVariableNames.ModulePrefix, StringComparison.OrdinalIgnoreCase)
        || name.StartsWith(ScriptVariableNames.ModuleLanguagePrefix, StringComparison.OrdinalIgnoreCase);
}
