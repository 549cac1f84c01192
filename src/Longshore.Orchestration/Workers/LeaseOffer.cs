using Longshore.Domain.Workers;

namespace Longshore.Orchestration.Workers;

/// <summary>A choice of worker that counts as a lease until it is disposed of: by then the run has recorded it, or has not taken it.</summary>
internal sealed class LeaseOffer(WorkerSelection selection, Action drop) : IDisposable
{
    public WorkerSelection Selection { get; } = selection;

    public void Dispose() => drop();
}
