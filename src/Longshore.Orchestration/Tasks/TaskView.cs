using System.Collections.Immutable;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;

namespace Longshore.Orchestration.Tasks;

/// <summary>A task as an audience sees it now: its row, the fold of its events, and what it waits for.</summary>
/// <param name="Task">The stored row.</param>
/// <param name="Run">Steps with their states, workers, times and outcomes.</param>
/// <param name="Wait">While queued: why, and its place; null otherwise.</param>
/// <param name="Progress">Last progress per step key, while it runs.</param>
public sealed record TaskView(ServerTask Task, TaskRun Run, string? Wait, ImmutableDictionary<string, StepProgress> Progress);

/// <summary>Percentage as the script gave it, and its message.</summary>
public sealed record StepProgress(int Percentage, string Message);
