namespace Longshore.Client.Tasks.Logs;

/// <summary>What one run of a script, or the server itself, has written into a log.</summary>
public sealed record LogSource
{
    /// <summary>The part of the task.</summary>
    public string? Node { get; init; }

    /// <summary>The ticket of the run; empty for lines of the server.</summary>
    public string? Ticket { get; init; }

    /// <summary>How many lines.</summary>
    public long Lines { get; init; }

    /// <summary>Offset of the first one in the run's journal.</summary>
    public long FirstOffset { get; init; }

    /// <summary>Offset of the last one in the run's journal.</summary>
    public long LastOffset { get; init; }

    /// <summary>SHA-256 over the lines, in hex.</summary>
    public string? Sha256 { get; init; }
}
