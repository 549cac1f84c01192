namespace Longshore.Orchestration.Tasks;

/// <summary>Category of a log line as clients know it (rest-api.md §10).</summary>
public enum LogCategory { Trace, Verbose, Info, Highlight, Wait, Gap, Alert, Warning, Error, Fatal, Planned, Updated, Finished, Abandoned }

/// <summary>One line of a task's log, decoded for people.</summary>
/// <param name="Number">In the task, from 1, without gaps.</param>
/// <param name="Node">Log node id, such as <c>ServerTasks-1_step-1</c>; the task's own node is the task's id.</param>
/// <param name="Text">Invalid UTF-8 shown as U+FFFD.</param>
/// <param name="Continues">The next line of the node is the rest of this one.</param>
public sealed record LogEntry(long Number, DateTimeOffset At, LogCategory Category, string Node, string Text, bool Continues);
