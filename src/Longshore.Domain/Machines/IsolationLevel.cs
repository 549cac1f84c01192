namespace Longshore.Domain.Machines;

/// <summary>How a process on a machine shares it with others under the same mutex.</summary>
public enum IsolationLevel
{
    /// <summary>It neither waits nor makes others wait.</summary>
    None,

    /// <summary>Beside others that share; never beside one that is alone.</summary>
    Shared,

    /// <summary>Alone.</summary>
    Exclusive,
}
