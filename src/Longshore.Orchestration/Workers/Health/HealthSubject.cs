using Longshore.Domain.Machines.Policies;
using Longshore.Domain.Workers;

namespace Longshore.Orchestration.Workers.Health;

/// <summary>A worker as it was when its check began.</summary>
/// <param name="Policy">Inherited script included.</param>
internal sealed record HealthSubject(Worker Worker, MachinePolicy Policy);
