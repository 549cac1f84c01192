namespace Longshore.Orchestration.Workers;

/// <summary>The port for workers that dial in (programs.md §2).</summary>
public sealed class CommsOptions
{
    /// <summary>Default 10943; 0 = off.</summary>
    public int CommsPort { get; set; } = 10943;

    /// <summary>Name or address under which agents reach this server: goes into join tokens. Default: the machine's name.</summary>
    public string? CommsHost { get; set; }
}
