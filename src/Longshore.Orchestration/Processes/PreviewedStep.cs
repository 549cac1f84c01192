using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Workers;

namespace Longshore.Orchestration.Processes;

/// <summary>A step as it would run now.</summary>
/// <param name="PoolName">Of <see cref="PlannedStep.Pool"/>.</param>
/// <param name="Choice">The worker it would get, with the reason for every candidate; or why it would get none.</param>
public sealed record PreviewedStep(PlannedStep Step, string PoolName, WorkerChoice Choice);
