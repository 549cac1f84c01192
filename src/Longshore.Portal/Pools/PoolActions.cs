using System.Collections.Immutable;
using Longshore.Application;
using Longshore.Application.Pools;
using Longshore.Domain.Pools;
using Longshore.Domain.Refusals;
using Longshore.Portal.Shell;

namespace Longshore.Portal.Pools;

/// <summary>What can be done with a pool from wherever it is shown. Each answers the refusal, or null when it was done or left.</summary>
public sealed class PoolActions(UseCases useCases, CurrentSpace space, Dialogs dialogs)
{
    public Task<bool> Add() => dialogs.Done<PoolDialog>("Add a worker pool");

    public Task<bool> Edit(WorkerPool pool) => dialogs.Done<PoolDialog>("Edit the worker pool", (nameof(PoolDialog.Pool), pool));

    public async Task<Refusal?> MakeDefault(WorkerPool pool)
    {
        const string Says = "Every step that names no pool runs in it from now on. Steps that run go on where they are.";
        if (!await dialogs.Confirm($"Make {pool.Name} the default pool?", Says, "Make it the default")) return null;
        return (await useCases.Run<UpdateWorkerPool, WorkerPool>(new(space.Id, pool.Id, new() { IsDefault = true }), CancellationToken.None)).Refusal;
    }

    /// <param name="all">Every pool in the present order.</param>
    /// <param name="by">-1: one place up; 1: one place down.</param>
    public async Task<Refusal?> Move(ImmutableArray<WorkerPool> all, WorkerPool pool, int by)
    {
        var place = all.IndexOf(pool);
        if (place < 0 || place + by < 0 || place + by >= all.Length) return null;
        var order = all.RemoveAt(place).Insert(place + by, pool);
        return (await useCases.Run<SortWorkerPools, Unit>(new(space.Id, [.. order.Select(one => one.Id.ToString())]), CancellationToken.None)).Refusal;
    }

    /// <returns>Whether it is gone, and the refusal when it is not: it names who still uses the pool.</returns>
    public async Task<(bool IsGone, Refusal? Refusal)> Delete(WorkerPool pool)
    {
        const string Says = "Workers that are in other pools too stay there. It is refused while a worker, a step or a variable needs the pool.";
        if (!await dialogs.Confirm($"Delete {pool.Name}?", Says, "Delete the pool")) return (false, null);
        var answer = await useCases.Run<DeleteWorkerPool, Unit>(new(space.Id, pool.Id), CancellationToken.None);
        return (!answer.IsRefused, answer.Refusal);
    }
}
