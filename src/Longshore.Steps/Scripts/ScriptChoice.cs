using System.Collections.Immutable;
using Longshore.Steps.Logs;

namespace Longshore.Steps.Scripts;

/// <summary>Finds the script that a step asks for, raw.</summary>
internal static class ScriptChoice
{
    /// <summary>In this order where a step has a body for several languages.</summary>
    private static readonly ImmutableArray<ScriptSyntax> Preference = [ScriptSyntax.Bash, ScriptSyntax.Python, ScriptSyntax.CSharp, ScriptSyntax.PowerShell];

    internal static Preparation.Refused? Choose(IVariables variables, List<ScriptNote> notes, out ScriptSyntax syntax, out string body)
    {
        syntax = Preference[0];
        if (variables.GetRaw(ScriptVariableNames.Body) is { Length: > 0 } only)
        {
            body = only;
            return ChooseSyntax(variables, notes, ref syntax);
        }
        foreach (var candidate in Preference)
        {
            if (variables.GetRaw(ScriptVariableNames.BodyIn(candidate)) is not { Length: > 0 } own) continue;
            (syntax, body) = (candidate, own);
            return null;
        }
        body = "";
        return new Preparation.Refused("The step has no script.", $"Write one into its property '{ScriptVariableNames.Body}'; scripts inside packages are not run yet.");
    }

    private static Preparation.Refused? ChooseSyntax(IVariables variables, List<ScriptNote> notes, ref ScriptSyntax syntax)
    {
        if (variables.Get(ScriptVariableNames.Syntax) is not { Length: > 0 } name)
        {
            notes.Add(new ScriptNote(LogLevel.Warning, $"'{ScriptVariableNames.Syntax}' is not set, so the script is run as {syntax}."));
            return null;
        }
        // Digits would parse as well, but no step means them.
        if (Enum.TryParse(name, ignoreCase: false, out syntax) && Enum.GetName(syntax) == name) return null;
        return new Preparation.Refused($"Scripts in '{name}' are not known.", $"Set '{ScriptVariableNames.Syntax}' to Bash or Python.");
    }
}
