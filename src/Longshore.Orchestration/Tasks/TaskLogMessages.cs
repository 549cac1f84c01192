using Longshore.Domain.Tasks;
using Microsoft.Extensions.Logging;

namespace Longshore.Orchestration.Tasks;

/// <summary>Log events 3000-3099; ranges are listed in docs/operate/log-events.md.</summary>
internal static partial class TaskLogMessages
{
    [LoggerMessage(3001, LogLevel.Error, "{Task} has another owner; this one stops without doing anything")]
    public static partial void RunHasAnotherOwner(this ILogger log, ServerTaskId task, Exception cause);

    [LoggerMessage(3002, LogLevel.Error, "Events of {Task} could not be stored; trying again in 1 s")]
    public static partial void EventsNotStored(this ILogger log, ServerTaskId task, Exception cause);

    [LoggerMessage(3003, LogLevel.Error, "{Task} could not be started; it stays queued")]
    public static partial void TaskNotStarted(this ILogger log, ServerTaskId task, Exception cause);

    [LoggerMessage(3004, LogLevel.Error, "Effect {Effect} of {Task} failed; trying again in {Pause}")]
    public static partial void EffectFailed(this ILogger log, string effect, ServerTaskId task, TimeSpan pause, Exception cause);

    [LoggerMessage(3005, LogLevel.Error, "Log lines of {Task} could not be stored")]
    public static partial void LinesNotStored(this ILogger log, ServerTaskId task, Exception cause);

    [LoggerMessage(3006, LogLevel.Information, "Took up {Count} unfinished tasks")]
    public static partial void TookUp(this ILogger log, int count);
}
