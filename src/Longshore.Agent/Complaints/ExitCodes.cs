namespace Longshore.Agent.Complaints;

/// <summary>What the program ends with. Scripts rely on the numbers.</summary>
internal static class ExitCodes
{
    /// <summary>Done, or stopped on request.</summary>
    public const int Done = 0;

    /// <summary>It failed; the error stream says why.</summary>
    public const int Failed = 1;

    /// <summary>The command line cannot be understood or is incomplete.</summary>
    public const int Usage = 2;

    /// <summary>The data directory is in use by another process.</summary>
    public const int InUse = 3;
}
