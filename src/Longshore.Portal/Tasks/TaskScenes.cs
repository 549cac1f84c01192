using System.Collections.Immutable;
using Longshore.Application;
using Longshore.Application.Artifacts;
using Longshore.Application.Lists;
using Longshore.Application.Pools;
using Longshore.Application.Tasks;
using Longshore.Application.Users;
using Longshore.Domain.Artifacts;
using Longshore.Domain.Pools;
using Longshore.Domain.Refusals;
using Longshore.Domain.Tasks;
using Longshore.Domain.Users;
using Longshore.Orchestration.Tasks;
using Longshore.Storage.Records;

namespace Longshore.Portal.Tasks;

/// <summary>Reads all that a task's page shows.</summary>
public sealed class TaskScenes(UseCases useCases)
{
    public async Task<Result<TaskScene>> Read(ServerTaskId id, CancellationToken cancel)
    {
        var task = await useCases.Run<GetTask, TaskView>(new(null, id), cancel);
        if (task.IsRefused) return task.Refusal;
        var view = task.Value;
        var pools = await useCases.Run<ListWorkerPools, Page<WorkerPool>>(new(view.Task.Space, Listing.All), cancel);
        var names = pools.IsRefused ? [] : pools.Value.Items.ToImmutableDictionary(pool => pool.Id, pool => pool.Name);
        return await Complete(new TaskScene(view, names, await NameOf(view.Task.CreatedBy, cancel), [], []), cancel);
    }

    /// <summary>Reads again what grows while the task runs. What may not be seen stays empty.</summary>
    public async Task<TaskScene> Complete(TaskScene scene, CancellationToken cancel)
    {
        var id = scene.Task.Task.Id;
        var workers = await useCases.Run<ListStepWorkers, ImmutableArray<StepWorker>>(new(null, id), cancel);
        var artifacts = await useCases.Run<ListArtifacts, Page<Artifact>>(new(scene.Task.Task.Space, Listing.All, id.ToString()), cancel);
        return scene with
        {
            Artifacts = artifacts.IsRefused ? scene.Artifacts : artifacts.Value.Items,
            Leases = workers.IsRefused ? scene.Leases : workers.Value,
        };
    }

    private async Task<string?> NameOf(UserId? user, CancellationToken cancel)
    {
        if (user is not { } id) return null;
        var answer = await useCases.Run<GetUser, User>(new(id), cancel);
        return answer.IsRefused ? id.ToString() : answer.Value.DisplayName;
    }
}
