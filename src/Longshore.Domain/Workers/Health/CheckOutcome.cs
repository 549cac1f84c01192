using Longshore.Domain.Machines.Policies;
using Longshore.Domain.Tasks.Runs;

namespace Longshore.Domain.Workers.Health;

/// <summary>What the health of a machine means for the task that had it checked.</summary>
public static class CheckOutcome
{
    /// <param name="worker">As the check left it.</param>
    /// <param name="connectivity">Of its policy.</param>
    public static StepOutcome Of(Worker worker, ConnectivityBehavior connectivity)
    {
        var says = worker.StatusSummary ?? $"It is {worker.Health}.";
        return worker.Health switch
        {
            HealthStatus.Healthy => With(StepResult.Succeeded, says),
            HealthStatus.HasWarnings => With(StepResult.SucceededWithWarning, says),
            HealthStatus.Unavailable when connectivity == ConnectivityBehavior.MayBeOfflineAndCanBeSkipped => With(StepResult.Skipped, $"{says} Its machine policy lets it be offline."),
            HealthStatus.Unavailable or HealthStatus.Unhealthy or HealthStatus.Unknown => With(StepResult.Failed, says),
        };
    }

    private static StepOutcome With(StepResult result, string says) => new(result, says, null, [], []);
}
