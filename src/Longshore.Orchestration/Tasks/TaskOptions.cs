using System.ComponentModel.DataAnnotations;

namespace Longshore.Orchestration.Tasks;

/// <summary>Settings of task execution on this node.</summary>
public sealed class TaskOptions
{
    /// <summary>Most tasks executing at once on this node: default 5 per processor, 1 to 1,000.</summary>
    [Range(1, 1_000)]
    public int TaskCap { get; set; } = 5 * Environment.ProcessorCount;

    /// <summary>Name of this server node in tasks and logs: default the host's name.</summary>
    public string NodeName { get; set; } = Environment.MachineName;

    /// <summary>Longest wait for a worker to confirm a cancel: default 2 min, 15 s to 1 h; then the task is Canceled and says that nobody confirmed (reliability.md I12).</summary>
    [Range(typeof(TimeSpan), "00:00:15", "01:00:00")]
    public TimeSpan CancelBound { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Longest wait of a step for a worker: default 10 min, 1 s to 1 day; then the step fails and names every worker's state (workers.md §4.9.8).</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan WorkerLeaseTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Longest time without contact to a worker on which a step runs: default 2.5 min, 5 s to 1 day; then the step ends as interrupted (workers.md §5.5).</summary>
    [Range(typeof(TimeSpan), "00:00:05", "1.00:00:00")]
    public TimeSpan WorkerReconnectBound { get; set; } = TimeSpan.FromSeconds(150);

    /// <summary>Time between SIGTERM and SIGKILL of a cancelled script: default 10 s, 0 s to 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan CancelGrace { get; set; } = TimeSpan.FromSeconds(10);
}
