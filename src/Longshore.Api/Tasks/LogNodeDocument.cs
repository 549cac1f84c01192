using Longshore.Orchestration.Tasks;

namespace Longshore.Api.Tasks;

/// <summary>A node of a task's log: the task, a step, or one of several actions of a step.</summary>
internal sealed record LogNodeDocument
{
    public required string Id { get; init; }
    public required string Name { get; init; }

    /// <summary><c>Pending</c>, <c>Running</c>, <c>Success</c>, <c>Failed</c>, <c>Skipped</c>, <c>SuccessWithWarning</c> or <c>Canceled</c>.</summary>
    public required string Status { get; init; }
    public DateTimeOffset? Started { get; init; }
    public DateTimeOffset? Ended { get; init; }
    public bool ShowAtSummaryLevel { get; init; } = true;
    public int ProgressPercentage { get; init; }
    public string ProgressMessage { get; init; } = "";
    public required IReadOnlyList<LogNodeDocument> Children { get; init; }
    public required IReadOnlyList<LogElementDocument> LogElements { get; init; }
}

/// <summary>A line of a log.</summary>
internal sealed record LogElementDocument(LogCategory Category, DateTimeOffset OccurredAt, string MessageText, string? Detail, long Number)
{
    public static LogElementDocument From(LogEntry line) => new(line.Category, line.At, line.Text, null, line.Number);
}
