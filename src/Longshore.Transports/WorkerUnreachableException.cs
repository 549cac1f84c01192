namespace Longshore.Transports;

/// <summary>A worker could not be reached.</summary>
/// <param name="message">What was tried and how it failed.</param>
/// <param name="mayHaveArrived">False: the request surely did not arrive; true: it may have.</param>
public sealed class WorkerUnreachableException(string message, bool mayHaveArrived, Exception? inner = null) : Exception(message, inner)
{
    public bool MayHaveArrived { get; } = mayHaveArrived;
}
