using Longshore.Application.Records;
using Longshore.Domain.Deployments;
using Longshore.Domain.Projects;
using Longshore.Domain.Releases;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Orchestration.Tasks;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Dashboard;

/// <summary>Turns deployments into glances: reads their tasks, and asks the engine about those that wait or run.</summary>
internal sealed class GlanceReading(StoreSession session, TaskFeed feed)
{
    /// <summary>Null when the task is gone, which only a deletion under way can cause.</summary>
    public async Task<DeploymentGlance?> Of(Deployment deployment, CancellationToken cancel)
    {
        if (await session.Tasks.Find(deployment.Task, cancel) is not { } task) return null;
        var view = task.State.IsCompleted() ? null : await feed.See(task.Id, cancel);
        return new()
        {
            Deployment = deployment.Id,
            Project = deployment.Project,
            Environment = deployment.Environment,
            Release = deployment.Release,
            ReleaseVersion = deployment.ReleaseVersion,
            Channel = deployment.Channel,
            Created = deployment.Created,
            // The engine may be a moment ahead of the row that was read.
            Task = view?.Task ?? task,
            Step = view is null ? null : StepOf(view.Run),
            Wait = view?.Wait,
        };
    }

    /// <summary>The step that runs now, or that comes next; null before there is a plan and after the end.</summary>
    internal static StepGlance? StepOf(TaskRun run)
    {
        var current = run.Steps.FirstOrDefault(step => step.State != StepState.Finished);
        return current is null ? null : new(current.Plan.Number, run.Steps.Max(step => step.Plan.Number), current.Plan.StepName);
    }
}
