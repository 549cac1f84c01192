namespace Longshore.Steps.Scripts;

/// <summary>Script modules: files beside the script, which it sources or imports by name.</summary>
internal static class ScriptModules
{
    /// <summary>Bodies of the modules written, evaluated.</summary>
    internal static List<string> Write(IVariables variables, ScriptSyntax syntax, string extension, string workspace)
    {
        var bodies = new List<string>();
        foreach (var variable in variables.Names.Where(IsModule).ToList())
        {
            var name = variable[ScriptVariableNames.ModulePrefix.Length..^1];
            if (variables.Get($"{ScriptVariableNames.ModuleLanguagePrefix}{name}]") != syntax.ToString() || variables.Get(variable) is not { } value) continue;
            var body = ScriptText.Normalized(value);
            ScriptText.Write(Path.Combine(workspace, string.Concat(name.Where(c => char.IsLetterOrDigit(c) || c == '_')) + extension), ScriptText.Bytes(body));
            bodies.Add(body);
        }
        return bodies;
    }

    private static bool IsModule(string name) => name.StartsWith(ScriptVariableNames.ModulePrefix, StringComparison.OrdinalIgnoreCase) && name.EndsWith(']');
}
