using System.Collections.Immutable;
using Longshore.Steps.Scripts;

namespace Longshore.Steps.Packages;

/// <summary>Result of putting a step's packages into its workspace: all of them, or none.</summary>
public abstract record Staging
{
    private Staging() { }

    /// <param name="Variables">To set before the script is prepared: where each package went, what it is.</param>
    /// <param name="Notes">To show in the log.</param>
    public sealed record Ready(ImmutableArray<StagedVariable> Variables, ImmutableArray<ScriptNote> Notes) : Staging;

    /// <param name="Says">What is wrong, with the package's name.</param>
    /// <param name="Mend">What to do about it.</param>
    public sealed record Refused(string Says, string Mend) : Staging;
}

/// <summary>A variable that staging gives a value.</summary>
public sealed record StagedVariable(string Name, string Value);
