namespace Longshore.Cli.Tasks.Live;

/// <summary>A part of a task as it was seen last.</summary>
/// <param name="Id">What log lines call it.</param>
/// <param name="Name">Like <c>Step 1: Run a script</c>.</param>
/// <param name="Depth">0 is the task itself, 1 a step.</param>
/// <param name="Parent">The part it belongs to; null for the task.</param>
/// <param name="Status">Pending, Running, Success, Failed, Skipped, SuccessWithWarning or Canceled.</param>
/// <param name="Took">From its start to its end; null while it has not ended, or never began.</param>
/// <param name="Progress">What it says of its own progress; null when it says nothing.</param>
/// <param name="LastLine">Number of the last line that it or a part of it has written so far; 0 when there is none.</param>
internal sealed record StepView(string Id, string Name, int Depth, string? Parent, string Status, TimeSpan? Took, string? Progress, long LastLine)
{
    public bool IsRunning => Status == "Running";

    public bool HasEnded => Status is not ("Pending" or "Running");
}
