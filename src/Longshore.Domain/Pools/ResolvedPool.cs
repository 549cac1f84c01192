namespace Longshore.Domain.Pools;

/// <summary>The pool that serves a step.</summary>
/// <param name="Because">What led to it, a full sentence.</param>
public sealed record ResolvedPool(WorkerPool Pool, string Because);
