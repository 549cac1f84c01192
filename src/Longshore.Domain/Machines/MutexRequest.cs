using Longshore.Domain.Tasks;

namespace Longshore.Domain.Machines;

/// <summary>A process that wants to run on a machine, or runs there.</summary>
/// <param name="Ticket">Of its run.</param>
public sealed record MutexRequest(string Ticket, ServerTaskId Task, IsolationLevel Level)
{
    /// <summary>The agents' own name, used where none is given (tentacle-wire.md §10.2).</summary>
    public const string DefaultMutex = "RunningScript";

    /// <summary>Requests under different names never meet. Compared with regard to case.</summary>
    public string Mutex { get; init; } = DefaultMutex;

    /// <summary>Of one that runs: when its time limit ends it at the latest; null: it has none.</summary>
    public DateTimeOffset? EndsBy { get; init; }
}
