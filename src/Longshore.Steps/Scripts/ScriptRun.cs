using System.Collections.Immutable;

namespace Longshore.Steps.Scripts;

/// <summary>What the start-up of a language needs to know about one run.</summary>
/// <param name="Body">Evaluated and normalised.</param>
/// <param name="IsSecret">The body holds a secret, so it must not lie on the disk.</param>
/// <param name="Parameters">Text of the script parameters, evaluated.</param>
internal sealed record ScriptRun(string Workspace, string Body, bool IsSecret, string Parameters, ImmutableArray<VisibleVariable> Variables)
{
    /// <summary>Where the start-up reads variables and parameters.</summary>
    internal const int VariablesPipe = 3;

    /// <summary>Where a script that must not lie on the disk is read.</summary>
    internal const int ScriptPipe = 4;

    internal string PathOf(string file) => Path.Combine(Workspace, file);
}
