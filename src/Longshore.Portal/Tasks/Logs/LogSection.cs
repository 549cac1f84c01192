namespace Longshore.Portal.Tasks.Logs;

/// <summary>One log node on the screen: the task itself or one of its steps.</summary>
/// <param name="Node">Log node id.</param>
/// <param name="Title">Such as <c>4 Publish site</c>.</param>
/// <param name="Look">State of the step; null for the task's own lines.</param>
/// <param name="Details">Such as <c>build-01 · 8.1 s</c>.</param>
public sealed record LogSection(string Node, string Title, Parts.Look? Look, string Details)
{
    /// <summary>Closed ones show their title only.</summary>
    public bool IsOpen { get; init; } = true;

    /// <summary>False where only this section is shown, and the title stands above the log.</summary>
    public bool HasHeader { get; init; } = true;
}
