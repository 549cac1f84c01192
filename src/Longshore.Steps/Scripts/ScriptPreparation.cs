using Longshore.Steps.Bundles;

namespace Longshore.Steps.Scripts;

/// <summary>Turns a step's script and variables into a process that can be started.</summary>
public static class ScriptPreparation
{
    /// <param name="workspace">Existing folder of this run, absolute; script and start-up file are written here.</param>
    /// <param name="environment">The executor's own environment, from which the script's is built.</param>
    /// <exception cref="IOException">The workspace cannot be written.</exception>
    public static Preparation Prepare(StepBundle bundle, IVariables variables, string workspace, IReadOnlyDictionary<string, string> environment) =>
        throw new NotSupportedException($"{bundle} {variables} {workspace} {environment}");
}
