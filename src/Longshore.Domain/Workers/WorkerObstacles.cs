namespace Longshore.Domain.Workers;

/// <summary>Finds obstacles and puts them into words.</summary>
internal static class WorkerObstacles
{
    // 200 characters: a reason is read in a list of workers, and the whole text of a check stands on the worker's page.
    private const int LongestSummary = 200;

    public static WorkerObstacle Of(WorkerCandidate candidate, SelectionRequest request)
    {
        if (candidate.Worker.IsDisabled) return WorkerObstacle.Disabled;
        if (request.NotReached.TryGetValue(candidate.Worker.Id, out var missed) && !(candidate.CheckedAt > missed)) return WorkerObstacle.NotReached;
        if (candidate.Worker.Health is HealthStatus.Unhealthy or HealthStatus.Unavailable) return WorkerObstacle.NotHealthy;
        if (!candidate.MayRun(request.Container)) return WorkerObstacle.NoContainerEngine;
        if (candidate.Worker.Health == HealthStatus.Unknown) return WorkerObstacle.NeverChecked;
        if (candidate.ExclusiveHolder is not null) return WorkerObstacle.HeldAlone;
        return candidate.IsFull ? WorkerObstacle.Full : WorkerObstacle.None;
    }

    /// <summary>A full sentence about the worker, <c>It …</c>; of <see cref="WorkerObstacle.None"/> there is none.</summary>
    public static string Sentence(this WorkerObstacle obstacle, WorkerCandidate candidate) => obstacle switch
    {
        WorkerObstacle.None => "",
        WorkerObstacle.Disabled => $"It is disabled ({Standing(candidate)}).",
        WorkerObstacle.NotReached => $"It was chosen for this step before and could not be reached ({Standing(candidate)}).",
        WorkerObstacle.NotHealthy => $"It is not healthy ({Standing(candidate)}).",
        WorkerObstacle.NoContainerEngine => $"It has nothing to run the step's container with ({Standing(candidate)}).",
        WorkerObstacle.NeverChecked => "Its health was never checked, so it is checked first.",
        WorkerObstacle.HeldAlone => $"It is held alone by {candidate.ExclusiveHolder}, such as for an upgrade of its agent.",
        WorkerObstacle.Full => $"It runs {Counted.Of(candidate.Load.Active, "step")}, and it may run {candidate.MaxConcurrentSteps} at once.",
    };

    private static string Standing(WorkerCandidate candidate)
    {
        var (health, at) = (candidate.Worker.Health, candidate.CheckedAt);
        var check = at is { } time ? $"last checked {time:u}" : health == HealthStatus.Unknown ? "never checked" : "time of the last check not known";
        return $"{health}, {check}{Summary(candidate.Worker.StatusSummary)}";
    }

    private static string Summary(string? text)
    {
        var line = text?.Split('\n', 2)[0].Trim() ?? "";
        if (line.Length > LongestSummary) line = line[..LongestSummary] + "…";
        return line.Length == 0 ? "" : $": {line}";
    }
}
