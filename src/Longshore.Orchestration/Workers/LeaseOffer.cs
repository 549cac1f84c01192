using Longshore.Domain.Machines;
using Longshore.Domain.Workers;

namespace Longshore.Orchestration.Workers;

/// <summary>A choice of worker, or leave to enter a target, that counts as a lease until it is disposed of: by then the run has recorded it, or has not taken it.</summary>
/// <param name="selection">Null: the step runs on its target.</param>
/// <param name="wait">Others have the machine; then nothing is held. Null: it is free.</param>
internal sealed class LeaseOffer(WorkerSelection? selection, MutexWait? wait, Action drop) : IDisposable
{
    public WorkerSelection? Selection { get; } = selection;

    public MutexWait? Wait { get; } = wait;

    public void Dispose() => drop();
}
