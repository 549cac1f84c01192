namespace Longshore.Steps.Scripts;

/// <summary>Languages of scripts; the names are the values of <c>Octopus.Action.Script.Syntax</c>.</summary>
public enum ScriptSyntax
{
    PowerShell,
    Bash,
    CSharp,
    Python,
}
