using System.Collections.Immutable;
using Longshore.Application;
using Longshore.Application.Audit;
using Longshore.Application.Lists;
using Longshore.Application.Workers;
using Longshore.Domain.Audit;
using Longshore.Domain.Refusals;
using Longshore.Domain.Workers;
using Longshore.Portal.Shell;
using Longshore.Storage.Records;

namespace Longshore.Portal.Workers;

/// <summary>Reads what the page of a worker shows. What may not be seen stays empty.</summary>
public sealed class WorkerScenes(UseCases useCases, CurrentSpace space, Fleets fleets)
{
    /// <summary>Steps on one page of the list.</summary>
    public const int Take = 20;

    private const int Charted = 60;
    private const int HealthChanges = 8;
    private static readonly WorkerSteps Nothing = new([], HasMore: false);

    /// <param name="id">Of the worker, or <see cref="Links.BuiltInId"/>.</param>
    /// <param name="before">What was read last of the same page: its past is kept while nothing has begun or ended.</param>
    public async Task<Result<WorkerScene>> Read(string id, int skip, WorkerScene? before, CancellationToken cancel)
    {
        var fleet = await fleets.Read(cancel);
        if (fleet.IsRefused) return fleet.Refusal;
        var now = fleet.Value;
        if (string.Equals(id, Links.BuiltInId, StringComparison.OrdinalIgnoreCase) && now.BuiltIn is { } own)
            return await Complete(new(null, own, null, now.OnBuiltIn, now.Pools, Nothing, [], []), WorkerKey.BuiltIn, skip, before, cancel);
        if (!WorkerId.TryParse(id, null, out var number) || now.Workers.FirstOrDefault(worker => worker.Id == number) is not { } found)
            return new NotFound("id", $"Worker “{id}” was not found.", "Choose one from the list of workers.");
        return await Complete(new(found, null, now.Agents.GetValueOrDefault(number), now.On(number), now.Pools, Nothing, [], []), WorkerKey.Of(number), skip, before, cancel);
    }

    private async Task<Result<WorkerScene>> Complete(WorkerScene scene, WorkerKey key, int skip, WorkerScene? before, CancellationToken cancel)
    {
        if (before is not null && before.RunsTheSameAs(scene.Running)) scene = scene with { Past = before.Past, Recent = before.Recent };
        else
        {
            var recent = await Steps(key, 0, Charted, cancel);
            // The first page of the list is the beginning of what is charted.
            var past = skip > 0 ? await Steps(key, skip, Take, cancel) : new WorkerSteps([.. recent.Items.Take(Take)], recent.HasMore || recent.Items.Length > Take);
            scene = scene with { Past = past, Recent = recent.Items };
        }
        if (scene.Worker is not { } worker) return scene;
        return before?.Worker?.LastChecked == worker.LastChecked && before is not null
            ? scene with { Changes = before.Changes }
            : scene with { Changes = await Changes(worker.Id, cancel) };
    }

    private async Task<WorkerSteps> Steps(WorkerKey worker, int skip, int take, CancellationToken cancel)
    {
        var steps = await useCases.Run<ListWorkerSteps, WorkerSteps>(new(space.Id, worker, skip, take), cancel);
        return steps.IsRefused ? Nothing : steps.Value;
    }

    private async Task<ImmutableArray<AuditEvent>> Changes(WorkerId worker, CancellationToken cancel)
    {
        var search = new AuditSearch(space.Id, new() { Take = HealthChanges })
        {
            Regarding = [worker.ToString()],
            Categories = ["MachineHealthy", "MachineHasWarnings", "MachineUnhealthy", "MachineUnavailable"],
        };
        var changes = await useCases.Run<AuditSearch, Page<AuditEvent>>(search, cancel);
        return changes.IsRefused ? [] : changes.Value.Items;
    }
}
