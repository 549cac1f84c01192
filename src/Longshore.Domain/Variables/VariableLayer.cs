namespace Longshore.Domain.Variables;

/// <summary>Where a value comes from; a higher layer beats every scope of a lower one (workers.md §10.3).</summary>
public enum VariableLayer
{
    /// <summary>Built-in default that users may override.</summary>
    SystemDefault,
    Ordinary,
    Trigger,
    ParentDeployment,

    /// <summary>Set by the server; users cannot override it.</summary>
    System,
}
