namespace Longshore.WorkerHost;

/// <summary>Where a worker keeps its runs and how it starts them.</summary>
public sealed record RunHostOptions
{
    /// <summary>Folder of workspaces, journals and cached files, absolute; created with mode 0700. One file system for all of it.</summary>
    public required string Root { get; init; }

    /// <summary>The program <c>longshore-step</c>, absolute.</summary>
    public required string ExecutorPath { get; init; }

    /// <summary>How many executors are started ahead of the steps that will need them: default 1. Each holds about 10 MB; more serve only steps that start in the same moment.</summary>
    public int Standby { get; init; } = 1;

    /// <summary>Longest time from an executor's start to its claim: default 30 s. It takes milliseconds unless the machine is overwhelmed.</summary>
    public TimeSpan ClaimBound { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// True: several processes with a host of their own work on this root at the same time, as on machines that are reached by SSH, where each call is a
    /// process; they then wait for each other by file locks. False (default): this host is the only one.
    /// </summary>
    public bool SharesRoot { get; init; }

    /// <summary>Bytes that cached files may take: default 10 GiB. What tickets need or somebody used in the last 10 minutes stays even beyond it.</summary>
    public long CacheLimit { get; init; } = 10L * 1024 * 1024 * 1024;

    /// <summary>How long a completed ticket is remembered, so that a late Start does not run it again: default 7 days.</summary>
    public TimeSpan TombstoneAge { get; init; } = TimeSpan.FromDays(7);
}
