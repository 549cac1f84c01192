namespace Longshore.Steps.Scripts;

/// <summary>Result of preparing a script: ready, or refused before anything was started.</summary>
public abstract record Preparation
{
    private Preparation() { }

    public sealed record Ready(PreparedScript Script) : Preparation;

    /// <param name="Says">What is wrong, in one sentence.</param>
    /// <param name="Mend">What to do about it.</param>
    public sealed record Refused(string Says, string Mend) : Preparation;
}
