namespace Longshore.Client.Tasks;

/// <summary>A log line as the tree of a task holds it.</summary>
public sealed record LogElement
{
    /// <summary>The level, like <c>Info</c>.</summary>
    public required string Category { get; init; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset OccurredAt { get; init; }

    /// <summary>The text, without the line's end.</summary>
    public string MessageText { get; init; } = "";

    /// <summary>Its number in the log of the task.</summary>
    public long Number { get; init; }
}
