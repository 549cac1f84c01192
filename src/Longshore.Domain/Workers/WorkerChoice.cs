using System.Collections.Immutable;
using Longshore.Domain.Pools;

namespace Longshore.Domain.Workers;

/// <summary>The worker for a step, with the reason for every candidate; or why there is none.</summary>
/// <param name="Worker">Name; null when refused.</param>
/// <param name="Refusal">Full sentence with the mend; null when a worker was chosen.</param>
public sealed record WorkerChoice(string? Worker, ImmutableArray<CandidateVerdict> Candidates, string? Refusal)
{
    /// <summary>Name of the built-in worker wherever a worker is named.</summary>
    public const string BuiltIn = WorkerKey.BuiltInText;

    /// <summary>Chooses for a pool: an empty default pool is served by the built-in worker, any other empty pool by nobody (workers.md §3.4, §3.5).</summary>
    public static WorkerChoice For(WorkerPool pool, ImmutableArray<Worker> members, bool builtInEnabled)
    {
        if (!members.IsEmpty) return Refuse(members, $"Pool {pool.Name} has registered workers, and this version of the server reaches only its built-in worker. Move the step to the default pool, or take the workers out of it.");
        if (!pool.IsDefault) return Refuse(members, $"Pool {pool.Name} has no workers. Add a worker to it, or choose another pool for the step.");
        return builtInEnabled
            ? new WorkerChoice(BuiltIn, [new CandidateVerdict(BuiltIn, true, $"Pool {pool.Name} is the default pool and has no workers of its own.")], null)
            : Refuse(members, $"Pool {pool.Name} is empty and the built-in worker is switched off. Add a worker to the pool, or set Longshore:BuiltInWorker:Enabled.");
    }

    private static WorkerChoice Refuse(ImmutableArray<Worker> members, string why) =>
        new(null, [.. members.Select(worker => new CandidateVerdict(worker.Name, false, $"Health {worker.Health}; external workers are not reached by this version."))], why);
}
