using Longshore.Domain.Workers;
using Microsoft.Extensions.Logging;

namespace Longshore.Orchestration.Workers;

/// <summary>Log events 3100-3149; ranges are listed in docs/operate/log-events.md.</summary>
internal static partial class WorkerLogMessages
{
    [LoggerMessage(3101, LogLevel.Information, "The built-in worker found {Running} runs that go on and ended {Interrupted} that had lost their executor")]
    public static partial void RunsTakenUp(this ILogger log, int running, int interrupted);

    [LoggerMessage(3103, LogLevel.Error, "A round of looking after workers failed; the next comes in 15 s")]
    public static partial void FleetRoundFailed(this ILogger log, Exception cause);

    [LoggerMessage(3104, LogLevel.Error, "The health check of {Machine} failed in an unforeseen way")]
    public static partial void CheckFailed(this ILogger log, WorkerKey machine, Exception cause);

    [LoggerMessage(3105, LogLevel.Error, "Asking {Machine} how it is failed in an unforeseen way")]
    public static partial void ProbeBroken(this ILogger log, WorkerKey machine, Exception cause);

    [LoggerMessage(3102, LogLevel.Warning, "The built-in worker could not tidy up: {Problem}")]
    public static partial void SweepProblem(this ILogger log, string problem);

    [LoggerMessage(3105, LogLevel.Error, "No step can run on this machine: {Why}")]
    public static partial void BuiltInUnavailable(this ILogger log, string why);
}
