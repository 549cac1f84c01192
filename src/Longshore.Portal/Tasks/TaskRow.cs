using Longshore.Domain.Tasks;
using Longshore.Portal.Parts;

namespace Longshore.Portal.Tasks;

/// <summary>A task in a list.</summary>
/// <param name="Why">Why it waits or failed; null otherwise.</param>
public sealed record TaskRow(ServerTaskId Id, string Name, Look Look, DateTimeOffset Queued, DateTimeOffset? Started, DateTimeOffset? Completed, string? Why)
{
    /// <param name="wait">While queued: its place and what it waits for.</param>
    public static TaskRow From(ServerTask task, string? wait) => new(
        task.Id,
        task.Description,
        task.Look(),
        task.QueueTime,
        task.StartTime,
        task.CompletedTime,
        task.State == TaskState.Queued ? wait : task.State is TaskState.Failed or TaskState.TimedOut ? task.ErrorMessage : null);
}
