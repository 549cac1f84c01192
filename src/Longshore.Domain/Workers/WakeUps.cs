namespace Longshore.Domain.Workers;

/// <summary>News about workers after which a step that found none should ask again. Steps that cannot run for another reason need a person, not time.</summary>
[Flags]
public enum WakeUps
{
    None = 0,

    /// <summary>A lease ended, an exclusive one too.</summary>
    WorkerFree = 1,

    /// <summary>A health check ended.</summary>
    WorkerChecked = 2,

    /// <summary>A worker was registered, or put into the pool. Agents register themselves, so a pool of workers that serve one step each is empty between two of them.</summary>
    WorkerAdded = 4,

    /// <summary>A disabled worker was enabled.</summary>
    WorkerEnabled = 8,
}
