using Longshore.Application.Dashboard;
using Longshore.Domain.Tasks;
using Longshore.Portal.Parts;
using Longshore.Portal.Tasks;

namespace Longshore.Portal.Dashboard;

/// <summary>One project in one environment, as a cell shows it: what, since when, why, what else is out there.</summary>
public sealed record CellView
{
    /// <summary>Never deployed here: said in words, and nothing else is set.</summary>
    public string? Nothing { get; init; }
    public Look Look { get; init; }
    public string Version { get; init; } = "";
    public string Href { get; init; } = "";

    /// <summary>Such as <c>step 4 of 12</c>, while it runs.</summary>
    public string? Step { get; init; }

    /// <summary>Running since.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>When it ended, and how long it took.</summary>
    public DateTimeOffset? Ended { get; init; }
    public string? Took { get; init; }

    /// <summary>Why it waits or failed.</summary>
    public string? Why { get; init; }

    /// <summary>The version that is still out there while the newest one runs, or because it failed.</summary>
    public string? StillOut { get; init; }

    public static CellView From(DashboardCell cell) =>
        cell.Latest is { } latest
            ? From(latest) with { StillOut = cell.LastSuccess is { } before && before.ReleaseVersion != latest.ReleaseVersion ? before.ReleaseVersion : null }
            : new CellView { Nothing = cell.MayDeploy ? "not deployed yet" : "—" };

    public static CellView From(DeploymentGlance deployment)
    {
        var task = deployment.Task;
        var runs = task.State is TaskState.Executing or TaskState.Cancelling;
        return new CellView
        {
            Look = task.Look(),
            Version = deployment.ReleaseVersion,
            Href = Links.Task(task.Id),
            Step = runs && deployment.Step is { } step ? $"step {step.Number} of {step.Of}" : null,
            Since = runs ? task.StartTime : null,
            Ended = task.State.IsCompleted() ? task.CompletedTime : null,
            Took = task.State.IsCompleted() && task.StartTime is { } start && task.CompletedTime is { } end ? Spoken.Duration(end - start) : null,
            Why = task.State == TaskState.Queued ? deployment.Wait : task.State is TaskState.Failed or TaskState.TimedOut ? task.ErrorMessage : null,
        };
    }
}
