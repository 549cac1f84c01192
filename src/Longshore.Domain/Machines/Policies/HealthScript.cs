namespace Longshore.Domain.Machines.Policies;

/// <summary>Whose script a policy runs.</summary>
public enum HealthScriptSource { InheritFromDefault, Inline }

/// <summary>The script of a check for one kind of shell.</summary>
public sealed record HealthScript
{
    public HealthScriptSource Source { get; init; }

    /// <summary>Used when <see cref="Source"/> is <see cref="HealthScriptSource.Inline"/>; null or empty: the connection alone is checked.</summary>
    public string? Body { get; init; }
}
