namespace Longshore.Cli.Scripts;

/// <summary>Languages of scripts. The names are those on the wire.</summary>
internal enum ScriptSyntax
{
    Bash,
    Python,
}
